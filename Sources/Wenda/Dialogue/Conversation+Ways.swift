/// The ways that an answer lists, called by what they are: `the bank`, `银行那个`.
extension Conversation {
  /// The way that is the only one to speak of the thing.
  mutating func named(_ ellipsis: Ellipsis) -> Reply? {
    scanner.scan(ellipsis.thing)
    for intent in wayLists {
      let (list, subjects) = responder.list(in: intent, language)
      guard list.hasWays else { continue }
      let places = list.items.indices.filter { subjects[$0].hold(ellipsis, words: scanner.words) }
      guard places.count == 1, let place = places.first else { return nil }
      return answer(list.items[place], place + 1, of: intent)
    }
    return nil
  }

  /// A way called by what it is, in a question that says no more: `how does the bank one work`, `虚拟的怎么弄`.
  mutating func askedWay(_ message: String, _ classification: Classification) -> Reply? {
    guard state.topic != nil, classification.decision != .answer else { return nil }
    scanner.scan(message)
    let words = scanner.words
    guard words.count <= Self.longestWayName,
      let places = PhraseTable.shared.onlyPart(of: words[...], beside: Self.aroundWay)
    else { return nil }
    let name = Responder.text(message, words[places].byteRange)
    return Ellipsis(name, scanner: &scanner, synonyms: responder.knowledge.synonyms).flatMap { named($0) }
  }

  private static let longestWayName = 12
  private static let aroundWay: PhraseKinds = [
    .listFrame, .listNoun, .filler, .link, .interrogative, .interrogativeOpening, .ellipsisOpening,
    .ellipsisEnding, .init(.acknowledgement),
  ]

  /// What was offered beside the last answer, called by a thing of which only its title speaks: `and the
  /// businessman?`, `限制呢`.
  mutating func offered(_ ellipsis: Ellipsis, in topic: Int) -> Reply? {
    guard !state.offers.isEmpty, state.offers.count <= Self.fewOffers, !ellipsis.concepts.isEmpty else {
      return nil
    }
    let found = state.offers.filter { isTitled($0, ellipsis.concepts) }
    guard found.count == 1, !isTitled(topic, ellipsis.concepts) else { return nil }
    return answer(found, .choice([state.offers.firstIndex(of: found[0]) ?? 0]))
  }

  private static let fewOffers = 5

  mutating func isTitled(_ intent: Int, _ concepts: [Int32]) -> Bool {
    responder.subjects(ofTitle: intent, state.language).hold(concepts: concepts)
  }

  /// The intents whose answers may list them: those answered last, then those that the last topic leads to.
  var wayLists: [Int] {
    state.recent.reversed() + (state.topic.map { responder.knowledge[$0].related.map(\.number) } ?? [])
  }
}
