/// What is said with a laugh: 😂, `haha`, 哈哈.
enum Laughter {
  /// Whether a message has a laughing face, or begins or ends with the word for a laugh.
  static func isHeard(in text: FlatArray<UInt8>, _ words: [Word]) -> Bool {
    if words.first.map({ laughs.contains($0.key) }) ?? false { return true }
    if words.last.map({ laughs.contains($0.key) }) ?? false { return true }
    let last = words.count - 1
    if last > 0, isDoubled(words[0], words[1]) || isDoubled(words[last - 1], words[last]) { return true }
    return faces.contains { face in
      text.indices.dropLast(face.count - 1).contains { start in
        face.indices.allSatisfy { text[start + $0] == face[$0] }
      }
    }
  }

  private static func isDoubled(_ first: Word, _ second: Word) -> Bool {
    first.key == second.key && doubled.contains(first.key)
  }

  private static let laughs = KeySet(words: "haha hahaha hahahaha lol lmao rofl hehe")
  private static let doubled = KeySet(words: "哈 呵 嘻 嘿")
  private static let faces = ["😂", "🤣", "😄", "😆", "😁", "😅"].map { Array($0.utf8) }
}
