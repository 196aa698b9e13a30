import PlatformLibc
import WendaStreams

extension LineEditor {
  /// Waits for one key that is a character; Ctrl-C, Ctrl-D and the end of the terminal give nil. The key is shown
  /// behind the prompt.
  mutating func readKey(prompt: String) throws -> Character? {
    var mode = try RawMode(input: input, output: output)
    defer { mode.leave() }
    try mode.enter()
    try writeText(prompt, to: output, named: "the terminal")
    while true {
      switch try keys.next() {
      case .closed: return nil
      case .nothing, .signal(SIGWINCH): break
      case .signal(SIGCONT): try mode.enter()
      case .signal(let number):
        mode.leave()
        raise(number)
        try mode.enter()
      case .key(.interrupt), .key(.endOfFile):
        try writeText("\r\n", to: output, named: "the terminal")
        return nil
      case .key(.insert(let scalar)):
        try writeText("\(scalar)\r\n", to: output, named: "the terminal")
        return Character(scalar)
      case .key(.enter):
        try writeText("\r\n", to: output, named: "the terminal")
        return "\n"
      case .key: break
      }
    }
  }

  /// Forgets earlier lines, and keeps none in a file from now on.
  mutating func leaveHistory() { history = LineHistory(file: nil) }
}
