/// The ways that an answer lists, called by what they are: `the bank`, `银行那个`.
extension Conversation {
  /// The way that is the only one to speak of the thing.
  mutating func named(_ ellipsis: Ellipsis) -> Reply? {
    for intent in wayLists {
      let list = AnswerList(responder.answer(of: intent, in: language))
      guard list.kind == .ways, !list.items.isEmpty else { continue }
      let places = list.items.indices.filter { speaks(list.items[$0], of: ellipsis) }
      guard places.count == 1, let place = places.first else { return nil }
      return answer(list.items[place], place + 1, of: intent)
    }
    return nil
  }

  /// What was offered beside the last answer, called by a thing of which only its title speaks: `and the
  /// businessman?`, `限制呢`.
  mutating func offered(_ ellipsis: Ellipsis, in topic: Int) -> Reply? {
    guard !state.offers.isEmpty, state.offers.count <= Self.fewOffers, !ellipsis.concepts.isEmpty else {
      return nil
    }
    let language = state.language
    let found = state.offers.filter { offer in
      speaks(responder.knowledge[offer].title(in: language), of: ellipsis.concepts)
    }
    guard found.count == 1, !speaks(responder.knowledge[topic].title(in: language), of: ellipsis.concepts)
    else { return nil }
    return answer(found, .choice([state.offers.firstIndex(of: found[0]) ?? 0]))
  }

  private static let fewOffers = 5

  /// The intents whose answers may list them: those answered last, then those that the last topic leads to.
  var wayLists: [Int] {
    state.recent.reversed() + (state.topic.map { responder.knowledge[$0].related.map(\.number) } ?? [])
  }

  /// Whether a text speaks of the thing, or has its words: of a bank that has an account.
  private mutating func speaks(_ text: String, of ellipsis: Ellipsis) -> Bool {
    if speaks(text, of: ellipsis.concepts) { return true }
    let said = Set(scanner.words.map(\.key))
    scanner.scan(ellipsis.thing)
    return scanner.words.allSatisfy { said.contains($0.key) }
  }

  /// Whether a text speaks of all these concepts.
  mutating func speaks(_ text: String, of concepts: [Int32]) -> Bool {
    scanner.scan(text)
    let said = Set(Concepts.forEach(in: scanner.words[...], responder.knowledge.synonyms).map(\.concept))
    return concepts.allSatisfy(said.contains)
  }
}
