/// Messages that lead back to what was answered.
extension Conversation {
  /// `and without?`, `没有呢`: what the last answer says is needed, or brings, is said there.
  mutating func without(_ words: [Word]) -> Reply? {
    let around: PhraseKinds = [.ellipsisOpening, .ellipsisEnding, .filler]
    guard let topic = state.topic, words.count <= Self.longestWithout,
      let kinds = PhraseTable.shared.cover(words[...], by: around.union(.without)), kinds.contains(.without)
    else { return nil }
    return answer([topic], .topic(topic))
  }

  private static let longestWithout = 10

  /// `the first one again`, `第一个再讲一遍`, where several questions were answered at once.
  mutating func oneAgain(_ scanner: WordScanner) -> Reply? {
    guard case .answered(let intents)? = state.said?.outcome, intents.count > 1,
      let (number, places) = Ordinal.first(scanner.texts), intents.indices.contains(number - 1)
    else { return nil }
    let again = PhraseKinds(.repetition)
    let around = again.union([.filler, .listFrame])
    let table = PhraseTable.shared
    guard let before = table.cover(scanner.words[..<places.lowerBound], by: around),
      let behind = table.cover(scanner.words[places.upperBound...], by: around),
      !before.union(behind).isDisjoint(with: again)
    else { return nil }
    return answer([intents[number - 1]], .act(.repetition))
  }
}
