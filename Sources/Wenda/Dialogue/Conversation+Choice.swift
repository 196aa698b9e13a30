/// What a message picks: from the menu that was offered, or from the list in an answer.
extension Conversation {
  /// The places named are those of an author's follow-up (`and the second one?`), of a list that was answered,
  /// or of the menu, in this order; the menu goes first where it was all that was said.
  mutating func picked(_ message: String) -> Reply? {
    guard message.utf8.count <= Self.longestPick else { return nil }
    scanner.scan(message)
    if let reply = oneAgain(scanner) ?? without(scanner.words) { return reply }
    guard let choice = Choice(scanner) ?? saidOtherwise() else { return nil }
    if let count = choice.others {
      let follows = state.others.isEmpty
      return (follows ? authored(choice, message, least: FollowUps.least(confidence: 0)) : nil)
        ?? others(count, of: choice.kind)
    }
    if state.misses > 0, choice.kind != .steps { return fromMenu(choice) }
    return authored(choice, message) ?? fromList(choice) ?? fromMenu(choice)
  }

  private static let longestPick = 120

  /// `第一个讲细一点`, `walk me through the second one`: places named by their order beside words of which the FAQ
  /// knows nothing in particular and that ask nothing of their own, as `最后一个要带啥` does.
  private func saidOtherwise() -> Choice? {
    guard scanner.words.contains(where: Places.mayBeOrdinal),
      let choice = Choice(scanner, mostUnread: Self.mostUnread), choice.namesPlacesByOrder
    else { return nil }
    let words = scanner.words
    guard choice.unread.allSatisfy({ PhraseTable.shared[words[$0].key].isDisjoint(with: .asking) }) else {
      return nil
    }
    let isKnown = Concepts.forEach(in: words[...], responder.knowledge.synonyms).contains { found in
      choice.unread.contains { found.span.contains(Int(words[$0].start)) }
    }
    return isKnown ? nil : choice
  }

  private static let mostUnread = 4

  // MARK: - Follow-ups

  /// A follow-up of the author's that is a choice, to the letter or of the same place in words.
  private mutating func authored(
    _ choice: Choice, _ message: String, least: Float = toTheLetter
  ) -> Reply? {
    guard let last = state.lastAnswered, choice.kind != .steps,
      let match = responder.followUps.match(message, after: last, classifier: &responder.classifier)
    else { return nil }
    let isSame = match.similarity >= least
    let named = choice.isOrdinal ? responder.followUps.naming(choice.places, after: last) : nil
    guard let found = isSame ? match : named else { return nil }
    if choice.isOrdinal, hasWays(last) { state.list = last }
    return answer(found)
  }

  private static let toTheLetter: Float = 0.85

  // MARK: - Lists in answers

  /// Items of the list that is meant: that of the kind which is named, the one that was picked from before, or
  /// that of the last answer.
  private mutating func fromList(_ choice: Choice) -> Reply? {
    let goesOn = choice.goesOn && state.list != nil
    guard choice.isOrdinal || choice.kind != nil || goesOn || state.offers.isEmpty else { return nil }
    for intent in lists(for: choice) {
      let (list, _) = responder.list(in: intent, language)
      guard !list.items.isEmpty, choice.kind == nil || choice.kind == list.kind,
        let places = choice.places(count: list.items.count), places.allSatisfy(list.items.indices.contains)
      else { continue }
      let reply = answer(places, of: list, in: intent)
      // Who has read the item already means another list.
      if choice.kind == nil, reply.intents == state.topic.map({ [$0] }), intent != state.topic { continue }
      state.list = intent
      return reply
    }
    return nil
  }

  /// The intents whose lists may be meant, the likeliest first.
  private mutating func lists(for choice: Choice) -> [Int] {
    if choice.kind == .ways { return wayLists }
    let recent = Array(state.recent.reversed())
    if choice.kind == .steps { return recent }
    // The ways of an answer are as good as a menu, its steps are not.
    let last = state.lastAnswered.map { [$0] } ?? []
    let told = choice.isOrdinal ? last.flatMap { waysTold(in: $0) } : []
    let ways = (state.list.map { [$0] } ?? []) + last.filter { hasWays($0) } + told
    return choice.asks || state.offers.isEmpty ? ways + recent : ways
  }

  /// The related lists of ways of which an answer without a list speaks, each way by each, as a comparison does.
  private mutating func waysTold(in last: Int) -> [Int] {
    let told = responder.subjects(of: last, language)
    return responder.knowledge[last].related.map(\.number).filter { intent in
      let (list, items) = responder.list(in: intent, language)
      return list.hasWays
        && items.indices.allSatisfy { place in
          told.sharesConcept(
            with: items[place], beside: items.indices.filter { $0 != place }.map { items[$0] })
        }
    }
  }

  private mutating func hasWays(_ intent: Int) -> Bool {
    responder.list(in: intent, language).list.hasWays
  }

  private mutating func answer(_ places: [Int], of list: AnswerList, in intent: Int) -> Reply {
    let intents = list.items.map { about($0, in: intent) }
    state.others = list.items.indices.compactMap { places.contains($0) ? nil : intents[$0] }
    if places.count == 1 { return answer(list.items[places[0]], places[0] + 1, of: intent) }
    let picked = places.compactMap { intents[$0] }
    return picked.count == places.count
      ? answer(picked, .choice(places))
      : answer([intent], .choice(places), body: places.map { list.items[$0] }.joined(separator: "\n\n"))
  }

  // MARK: - The menu

  private mutating func fromMenu(_ choice: Choice) -> Reply? {
    let isNamed = choice.kind == .steps || choice.kind == .ways && choice.isOrdinal && state.misses == 0
    guard !state.offers.isEmpty, !isNamed else { return nil }
    // `both`, and three were offered.
    if choice.picksAll, !choice.asks, choice.places(count: state.offers.count) == nil {
      return ask(state.offers, .choice([]), Phrases.of(language).askAgain)
    }
    guard let places = choice.places(count: state.offers.count) else { return nil }
    guard places.allSatisfy(state.offers.indices.contains) else {
      // `what is option 3` names no place in a menu of two.
      guard choice.kind == nil else { return nil }
      let text = Phrases.of(language).noSuchChoice.split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: String(state.offers.count))
      return say(text, .nothing)
    }
    state.others = state.offers.indices.filter { !places.contains($0) }.map { state.offers[$0] }
    return answer(places.map { state.offers[$0] }, .choice(places))
  }

  /// What is left of the list that was picked from; where nothing was picked, other candidates.
  private mutating func others(_ count: Int, of kind: AnswerList.Kind?) -> Reply? {
    let left = state.others.isEmpty ? besideTakenBack() : state.others
    guard !left.isEmpty else {
      // `so what are the other ways` behind an answer without any is a question.
      guard let said = state.said, kind != .ways || said.outcome.isOpen else { return nil }
      return reject(.no, takesBackAnswers: true)
    }
    guard count == 0 ? left.count <= 2 : left.count == count else { return ask(left, .act(.no)) }
    state.others = []
    return answer(left, .act(.no))
  }

  /// The ways beside the one that the message takes back: `not the bank, the other two`.
  private mutating func besideTakenBack() -> [Int] {
    let synonyms = responder.knowledge.synonyms
    guard let takenBack, let thing = Ellipsis(takenBack, scanner: &scanner, synonyms: synonyms),
      let intent = wayLists.first(where: { hasWays($0) })
    else { return [] }
    let (list, subjects) = responder.list(in: intent, language)
    scanner.scan(thing.thing)
    let left = list.items.indices.filter { !subjects[$0].hold(thing, words: scanner.words) }
    return left.count < list.items.count ? left.compactMap { about(list.items[$0], in: intent) } : []
  }

  // MARK: - Consent

  /// A yes to the only thing that was offered; to several, which of them is asked once more. Beside an answer a
  /// bare `yes` only acknowledges that.
  mutating func consented(_ message: String) -> Reply? {
    guard !state.offers.isEmpty, message.utf8.count <= Self.longestConsent else { return nil }
    scanner.scan(message)
    let around: PhraseKinds = [.filler, .link, .init(.acknowledgement), .init(.thanks)]
    let acknowledgement = PhraseKinds(.acknowledgement)
    var all = PhraseKinds()
    var wants = false
    let isCovered = PhraseTable.shared.forEachPhrase(scanner.words[...], of: around.union(.consent)) {
      kinds in
      all.formUnion(kinds)
      wants = wants || kinds.contains(.consent) && kinds.isDisjoint(with: acknowledgement)
    }
    let isOpen = state.said?.outcome.isOpen ?? false
    guard isCovered, all.contains(.consent) || isOpen && all.contains(acknowledgement) else { return nil }
    if state.offers.count == 1 { return answer(state.offers, .choice([0])) }
    guard isOpen ? all.contains(.consent) : wants else { return nil }
    return ask(state.offers, .act(.acknowledgement), isOpen ? Phrases.of(language).askAgain : nil)
  }

  private static let longestConsent = 48
}
