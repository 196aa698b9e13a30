/// What a person typed in one conversation of a file: lines that begin with `> `; a line without a mark parts
/// one conversation from the next.
struct RecordedConversation {
  var turns: [String] = []

  /// The conversations of a file, in its order.
  static func all(in path: String) throws(BenchmarkError) -> [RecordedConversation] {
    var found: [RecordedConversation] = []
    var current = RecordedConversation()
    for line in String(decoding: try readFile(path), as: UTF8.self).split(separator: "\n") {
      switch line.first {
      case ">": current.turns.append(String(line.dropFirst(2)))
      case "=", "#", " ": break
      default:
        if !current.turns.isEmpty { found.append(current) }
        current = RecordedConversation()
      }
    }
    return current.turns.isEmpty ? found : found + [current]
  }
}
