import PlatformLibc
import ProcessArguments
import WendaCommands

var words: [String] = []
for index in 1..<max(process_argument_count(), 1) {
  guard let bytes = process_argument(index) else { break }
  guard let word = String(validatingCString: bytes) else {
    WendaTool.refuse(wordNotUTF8: String(cString: bytes), at: Int(index))
    exit(2)
  }
  words.append(word)
}
exit(WendaTool.run(words))
