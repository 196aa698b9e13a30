import PlatformLibc
import ProcessArguments
import WendaCommands

var words: [String] = []
for index in 1..<max(process_argument_count(), 1) {
  // A C string that the process has from its start to its end.
  guard let bytes = unsafe process_argument(index) else { break }
  guard let word = unsafe String(validatingCString: bytes) else {
    WendaTool.refuse(wordNotUTF8: unsafe String(cString: bytes), at: Int(index))
    exit(2)
  }
  words.append(word)
}
exit(WendaTool.run(words))
