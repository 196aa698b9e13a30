/// A message that takes something back and says what is meant: `not the virtual one, the bank`,
/// `不是问开户，是问充值`; or the other way round: `I mean Alipay, not WeChat`.
extension Conversation {
  /// What is meant; nil where nothing is taken back, or nothing was said before.
  mutating func corrected(_ message: String) -> String? {
    takenBack = nil
    guard state.said != nil, message.utf8.count <= Self.longestCorrection else { return nil }
    scanner.scan(message)
    let words = scanner.words
    let table = PhraseTable.shared
    if let question = restated(words, message) { return question }
    let negation = table.longestMatch(words[...], at: 0, of: .negation).length
    guard negation > 0 else { return correctedBefore(words, message) }
    let bytes = Array(message.utf8)
    for index in words.indices where index > negation {
      // What is taken back asks nothing: `不是可以绑定吗，怎么不行`.
      guard table.longestMatch(words[...], at: index - 1, of: .interrogative).length == 0 else { return nil }
      let affirmation = table.longestMatch(words[...], at: index, of: .affirmation).length
      let isParted = Self.isComma(bytes[Int(words[index - 1].end)..<Int(words[index].start)])
      // A character alone begins other words, too: `不是需要护照吗`.
      guard isParted || affirmation > (words[index].script == .han ? 1 : 0) else { continue }
      guard index + affirmation < words.count else { return nil }
      takenBack = Responder.text(message, words[negation..<index].byteRange)
      return Responder.text(message, Int(words[index + affirmation].start)..<bytes.count)
    }
    return nil
  }

  /// `I wanted to know where`, 我想知道在哪儿: the words that ask, where they leave all else to what was said.
  private func restated(_ words: [Word], _ message: String) -> String? {
    let table = PhraseTable.shared
    let length = table.longestMatch(words[...], at: 0, of: .affirmation).length
    guard length > 1, length < words.count,
      let kinds = table.cover(words[length...], by: .asking.union([.ellipsisOpening, .filler])),
      !kinds.isDisjoint(with: .asking)
    else { return nil }
    return Responder.text(message, Int(words[length].start)..<message.utf8.count)
  }

  /// What stands before a thing that is taken back at the end, without the words that only say that it is meant.
  private mutating func correctedBefore(_ words: [Word], _ message: String) -> String? {
    let table = PhraseTable.shared
    // `I meant Alipay not WeChat` needs no comma.
    let affirms = table.longestMatch(words[...], at: 0, of: .affirmation).length > 1
    for index in words.indices.dropFirst() {
      let negation = table.longestMatch(words[...], at: index, of: .negation).length
      guard negation > 0, index + negation < words.count else { continue }
      let bytes = Array(message.utf8)
      let isParted = Self.isComma(bytes[Int(words[index - 1].end)..<Int(words[index].start)])
      guard affirms || isParted else { continue }
      let thing = Responder.text(message, words[(index + negation)...].byteRange)
      var start = 0
      while start < index {
        let length = table.longestMatch(words[..<index], at: start, of: Self.aroundMeant).length
        guard length > 0, start + length < index else { break }
        start += length
      }
      // `with Alipay I mean, …`
      let end = (start + 1..<index).first { end in
        table.longestMatch(words[..<index], at: end, of: .affirmation).length == index - end
      }
      let meant = Responder.text(message, words[start..<(end ?? index)].byteRange)
      let synonyms = responder.knowledge.synonyms
      let isThing = [meant, thing].prefix(isParted ? 2 : 1).contains {
        Ellipsis($0, scanner: &scanner, synonyms: synonyms) != nil
      }
      guard isThing else { return nil }
      takenBack = thing
      return meant
    }
    return nil
  }

  /// What may stand before the thing that is meant.
  private static let aroundMeant: PhraseKinds = [
    .affirmation, .init(.apology), .init(.acknowledgement), .init(.no),
  ]

  /// A longer message is a story.
  private static let longestCorrection = 120

  private static func isComma(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(UInt8(ascii: ",")) || bytes.elementsEqual("，".utf8)
  }
}
