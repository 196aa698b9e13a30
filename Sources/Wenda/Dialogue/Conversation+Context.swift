/// What a message means by what was said before.
extension Conversation {
  /// The last question with the new thing of a message that leaves it out. Where it has nothing of that
  /// kind, the last topic if its answer speaks of the thing.
  mutating func elliptical(_ message: String, _ classification: Classification) -> Reply? {
    guard state.topic != nil || state.asked != nil,
      let ellipsis = Ellipsis(message, scanner: &scanner, synonyms: responder.knowledge.synonyms)
    else { return nil }
    let isSure = Self.isSure(classification)
    // A question that got no answer is not about the last topic.
    let topic = state.said?.outcome == .declined && state.asked != nil ? nil : state.topic
    if let topic, let offer = offered(ellipsis, in: topic) { return offer }
    // A word alone means what it surely means alone, and so do small talk and what says more than a thing.
    if takenBack != nil, let reply = named(ellipsis) { return reply }
    let isSmallTalk = classification.best.map { responder.isSmallTalk($0.intent) } ?? false
    if isSure, ellipsis.isBare || !ellipsis.isOneThing || isSmallTalk { return nil }
    if let topic, let best = classification.best, best.confidence >= Self.likely,
      leads(from: topic, to: best.intent), !isTitled(topic, ellipsis.concepts)
    {
      return nil
    }
    if let asked = state.asked, let question = ellipsis.fill(asked, &scanner, responder.knowledge) {
      let reply = answerFilled(question)
      let isSettled = reply.map { $0.decision == .answer && $0.intents != [topic] } ?? false
      return isSettled || ellipsis.isBare
        ? reply : titled(ellipsis.concepts, classification, instead: reply) ?? reply
    }
    guard !isSure, !ellipsis.isBare, !ellipsis.concepts.isEmpty, let topic = state.topic else { return nil }
    if isTitled(topic, ellipsis.concepts) { return answer([topic], .topic(topic)) }
    if let reply = named(ellipsis) { return reply }
    return mentions(ellipsis.concepts, in: topic) ? answer([topic], .topic(topic)) : nil
  }

  /// Whether a message is understood by itself.
  static func isSure(_ classification: Classification) -> Bool {
    classification.decision == .answer && (classification.best?.confidence ?? 0) >= sure
  }

  private static let sure: Float = 0.8
  /// From this confidence a message means what the last topic leads to.
  private static let likely: Float = 0.4

  /// The part of a message behind its last pause where that names another thing, or picks one, and all before it asks
  /// nothing: `too slow for me, what about the bank?`, `太麻烦了 银行那个呢`, `nah, the first one then`.
  mutating func behindStatement(_ message: String, _ understanding: Understanding) -> String? {
    guard state.topic != nil, !Self.isSure(understanding.classification), understanding.questions.count < 2
    else { return nil }
    scanner.scan(message)
    let words = scanner.words
    let start = message.withFlatUTF8 { text in
      words.indices.dropFirst().last { MessageReader.mark(text, words, before: $0) > .none }
    }
    guard let start, !responder.reader.asks(words[..<start]) else { return nil }
    let part = Responder.text(message, Int(words[start].start)..<message.utf8.count)
    let ellipsis = Ellipsis(part, scanner: &scanner, synonyms: responder.knowledge.synonyms)
    if ellipsis.map({ !$0.isBare }) ?? false { return part }
    scanner.scan(part)
    return Choice(scanner)?.isOrdinal ?? false ? part : nil
  }

  /// The last question with the new thing of a message that is nothing else: `and in Auckland?`.
  mutating func refilled(_ message: String) -> Reply? {
    guard let asked = state.asked,
      let ellipsis = Ellipsis(message, scanner: &scanner, synonyms: responder.knowledge.synonyms),
      !ellipsis.isBare, ellipsis.concepts.count < 2,
      let question = ellipsis.fill(asked, &scanner, responder.knowledge), question != asked
    else { return nil }
    return answerFilled(question)
  }

  /// What has a thing in its title, where a reading would only ask or say the last answer again: the last topic, or
  /// the only candidate of which that is true.
  mutating func titled(
    _ concepts: [Int32], _ classification: Classification, instead reply: Reply?
  ) -> Reply? {
    guard let topic = state.topic, !concepts.isEmpty else { return nil }
    if isTitled(topic, concepts) {
      let asks = reply.map { $0.decision == .ask && $0.intents.contains(topic) } ?? false
      return asks ? answer([topic], .topic(topic)) : nil
    }
    let found = classification.candidates.map(\.intent).filter {
      !responder.isSmallTalk($0) && isTitled($0, concepts)
    }
    return found.count == 1 ? answer(found, .message) : nil
  }

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
    let found = Concepts.forEach(in: words[...], responder.knowledge.synonyms)
    let concepts = found.filter { found in
      !Self.isInterrogative(words.filter { found.span.contains(Int($0.start)) }[...])
    }
    .map(\.concept)
    guard !concepts.isEmpty, mentions(concepts, in: topic),
      saysNothingElse(beside: found.map(\.span), of: topic)
    else { return nil }
    return answer([topic], .topic(topic))
  }

  private static let longestFollowUp = 12

  /// Whether what the scanned words say beside some concepts is in the answer of the topic, too, if they say anything:
  /// the weekend is not in `周末开门吗` after the steps of opening an account.
  private mutating func saysNothingElse(beside concepts: [Range<Int>], of topic: Int) -> Bool {
    let words = scanner.words
    let subjects = responder.subjects(of: topic, state.language)
    let around: PhraseKinds = [
      .interrogative, .interrogativeOpening, .filler, .link, .listFrame, .ellipsisOpening, .ellipsisEnding,
    ]
    return MeaningScanner(table: .builtIn).contentWords(in: scanner, words.indices).allSatisfy { word in
      let span = words[word.places].byteRange
      return concepts.contains { $0.overlaps(span) }
        || PhraseTable.shared.cover(words[word.places], by: around) != nil
        || subjects.hold(words: Array(words[word.places]))
    }
  }

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

  /// Answers by the intent that is about an item of a list; otherwise says the item again by itself.
  mutating func answer(_ item: String, _ number: Int, of last: Int) -> Reply {
    let ground = Reply.Ground.listed(number: number, item: item)
    guard let intent = about(item, in: last) else { return answer([last], ground, body: item) }
    return answer([intent], ground)
  }

  /// The other intent that an item of a list is about.
  mutating func about(_ item: String, in last: Int) -> Int? {
    let classification = responder.classifier.classify(item)
    guard let best = classification.best, classification.decision == .answer, best.confidence >= Self.sure,
      best.intent != last, !responder.isSmallTalk(best.intent)
    else { return nil }
    return best.intent
  }
}
