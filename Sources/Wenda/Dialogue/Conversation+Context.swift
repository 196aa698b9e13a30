/// What a message means by what was said before.
extension Conversation {
  /// The last question with the new thing of a message that leaves it out. Where it has nothing of that
  /// kind, the last topic if its answer speaks of the thing.
  mutating func elliptical(_ message: String, _ classification: Classification) -> Reply? {
    guard let topic = state.topic,
      let ellipsis = Ellipsis(message, scanner: &scanner, synonyms: responder.knowledge.synonyms)
    else { return nil }
    let isSure = classification.decision == .answer && (classification.best?.confidence ?? 0) >= Self.sure
    // A word alone means what it surely means alone.
    if ellipsis.isBare, isSure { return nil }
    if let asked = state.asked, let question = ellipsis.fill(asked, &scanner, responder.knowledge) {
      return answerFilled(question)
    }
    if !isSure, !ellipsis.isBare, let reply = named(ellipsis) { return reply }
    guard !isSure, !ellipsis.isBare, mentions(ellipsis.concepts, in: topic) else { return nil }
    return answer([topic], .topic(topic))
  }

  /// A message is understood by itself from this confidence.
  private static let sure: Float = 0.8

  private mutating func answerFilled(_ question: String) -> Reply? {
    let understanding = responder.understand(question)
    let ground = Reply.Ground.ellipsis(question: question)
    var reply: Reply
    switch understanding.decision {
    case .answer: reply = answer(understanding.answered, ground)
    case .ask: reply = ask(responder.options(of: understanding), ground)
    case .decline, .none: return nil
    }
    reply.confidence = understanding.classification.best?.confidence
    return reply
  }

  /// The last topic, where a short message that means nothing by itself asks only what its answer speaks of:
  /// `how long does it take?`.
  mutating func aboutTopic(_ message: String, _ classification: Classification) -> Reply? {
    guard let topic = state.topic, state.lastAnswered == topic, classification.decision != .answer else {
      return nil
    }
    scanner.scan(message)
    guard scanner.words.count <= Self.longestFollowUp else { return nil }
    let words = scanner.words
    let concepts = Concepts.forEach(in: words[...], responder.knowledge.synonyms)
      .filter { found in !Self.isInterrogative(words.filter { found.span.contains(Int($0.start)) }[...]) }
      .map(\.concept)
    guard !concepts.isEmpty, mentions(concepts, in: topic) else { return nil }
    return answer([topic], .topic(topic))
  }

  private static let longestFollowUp = 12

  /// Whether words only ask, and say nothing of what: `how`, `怎么`; but not `how long`, `多久`.
  private static func isInterrogative(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1, PhraseTable.shared[first.key].contains(.interrogativeOpening) { return true }
    return !measures.contains(first.key) && PhraseTable.shared.cover(words, by: .interrogative) != nil
  }

  private static let measures: Set<UInt64> = {
    var scanner = WordScanner()
    scanner.scan("多几")
    return Set(scanner.words.map(\.key))
  }()

  /// Whether the answer of an intent speaks of all these concepts.
  private mutating func mentions(_ concepts: [Int32], in intent: Int) -> Bool {
    responder.subjects(of: intent, state.language).hold(concepts: concepts)
  }

  /// An item of the list in the last answer: `那第三种怎么做`, `how does the second work`. What another intent
  /// is about that intent answers; otherwise the item is said again by itself.
  mutating func listed(_ message: String) -> Reply? {
    guard state.misses == 0 else { return nil }
    scanner.scan(message)
    guard scanner.words.count <= Self.longestFollowUp else { return nil }
    let texts = scanner.texts
    guard let (number, places) = Ordinal.first(texts), isListed(scanner.words, places) else { return nil }
    let wanted = AnswerList.Kind(noun: texts, places)
    guard let (last, item) = item(number, wanted) else { return nil }
    return answer(item, number, of: last)
  }

  /// Answers by the intent that is about an item of a list; otherwise says the item again by itself.
  mutating func answer(_ item: String, _ number: Int, of last: Int) -> Reply {
    let ground = Reply.Ground.listed(number: number, item: item)
    let classification = responder.classifier.classify(item)
    if let best = classification.best, classification.decision == .answer, best.confidence >= Self.sure,
      best.intent != last, !responder.isSmallTalk(best.intent)
    {
      return answer([best.intent], ground)
    }
    return answer([last], ground, body: item)
  }

  /// The item of this number in the last of the recent answers that has a list of the kind; of ways also in
  /// the answer that the last topic leads to.
  private mutating func item(_ number: Int, _ wanted: AnswerList.Kind?) -> (intent: Int, item: String)? {
    for intent in wanted == .ways ? wayLists : state.recent.reversed() {
      let (list, _) = responder.list(in: intent, language)
      guard !list.items.isEmpty, wanted == nil || wanted == list.kind else { continue }
      return list.items.indices.contains(number - 1) ? (intent, list.items[number - 1]) : nil
    }
    return nil
  }

  /// Whether the words around an ordinal ask for what it counts, and are more than a number in a menu.
  private func isListed(_ words: [Word], _ places: Range<Int>) -> Bool {
    let table = PhraseTable.shared
    let around: PhraseKinds = [.listFrame, .listNoun]
    guard let before = table.cover(words[..<places.lowerBound], by: around),
      let behind = table.cover(words[places.upperBound...], by: around)
    else { return false }
    let hasNoun = before.union(behind).contains(.listNoun)
    // `the second one` alone is a number in the menu.
    return hasNoun || !state.offers.isEmpty && asksOfItem(words, places) || state.offers.isEmpty
  }

  private func asksOfItem(_ words: [Word], _ places: Range<Int>) -> Bool {
    let table = PhraseTable.shared
    return words.indices.contains { !places.contains($0) && Self.isQuestioning(words[$0], table) }
  }

  private static func isQuestioning(_ word: Word, _ table: PhraseTable) -> Bool {
    !table[word.key].isDisjoint(with: [.interrogativeOpening, .interrogative])
      || questioning.contains(word.key)
  }

  /// `work` in `how does the second work`, the first character of `怎么`.
  private static let questioning: Set<UInt64> = {
    var scanner = WordScanner()
    scanner.scan("work explain tell more 怎 如 做 讲 说")
    return Set(scanner.words.map(\.key))
  }()
}
