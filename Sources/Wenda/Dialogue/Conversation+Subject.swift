/// What a word alone means.
extension Conversation {
  /// A word alone names a subject and asks nothing of it: which of the topics about it is meant is asked back,
  /// unless it surely names one.
  mutating func subject(_ message: String, _ classification: Classification) -> Reply? {
    guard let word = oneWord(message) else { return nil }
    if word != message, classification.decision == .answer, let best = classification.best,
      best.confidence >= Self.surelyNamed, !responder.isSmallTalk(best.intent)
    {
      return nil
    }
    // `I have a question about wechat` is no small talk.
    let classification = responder.classifier.classify(word)
    guard let best = classification.best else { return nil }
    guard best.confidence < Self.surelyNamed else {
      let rivals = state.topic == nil ? rivals(of: best.intent) : []
      return rivals.isEmpty ? nil : askBack([best.intent] + rivals.prefix(2), classification)
    }
    // What would be declined is offered whole: a subject is no question that could have no answer.
    let isNamed = classification.decision == .decline && best.confidence >= Self.subjectOfFAQ
    let about = classification.candidates.filter { candidate in
      (isNamed || candidate.confidence >= Self.leastNamed) && !responder.isSmallTalk(candidate.intent)
    }
    // In the middle of a topic that leads there, the likeliest is meant.
    if let topic = state.topic, best.confidence >= Self.likelyNamed, leads(from: topic, to: best.intent) {
      return answer([best.intent], .message)
    }
    return about.count > 1 ? askBack(about.map(\.intent), classification) : nil
  }

  private static let surelyNamed: Float = 0.9
  private static let likelyNamed: Float = 0.5
  private static let leastNamed: Float = 0.02
  private static let subjectOfFAQ: Float = 0.1

  /// A message that is a word, or several that mean one thing: `top up`, `充值`; of `the bank thing` and
  /// `那个卡有问题想问` the word alone.
  private mutating func oneWord(_ message: String) -> String? {
    scanner.scan(message)
    guard scanner.words.count <= Self.longestWord, let places = named() else { return nil }
    let words = scanner.words[places]
    let span = words.byteRange
    let concepts = Concepts.forEach(in: words, responder.knowledge.synonyms)
    guard words.count == 1 || concepts.count == 1 && concepts[0].span == span else { return nil }
    // `who can I ask`
    guard
      words.count == scanner.words.count
        || PhraseTable.shared[words[words.startIndex].key].isDisjoint(with: .asking)
    else { return nil }
    return words.count == scanner.words.count ? message : Responder.text(message, span)
  }

  private static let longestWord = 10

  /// The scanned words without those around them that only point at something, or say that a question is coming;
  /// all of them where nothing else is there.
  private func named() -> Range<Int>? {
    let words = scanner.words
    let table = PhraseTable.shared
    guard !words.isEmpty else { return nil }
    // `what about texts` with nothing that it could be said of.
    var start = min(table.longestMatch(words[...], at: 0, of: .ellipsisOpening).length, words.count - 1)
    var end = words.count
    while start < end, Self.pointing.contains(words[start].key) { start += 1 }
    let announced = (start..<end).first { start in
      start > 0 && table.cover(words[start..<end], by: [.init(.announcement), .filler]) != nil
    }
    end = announced ?? end
    while end > start, Self.pointing.contains(words[end - 1].key) { end -= 1 }
    return start < end ? start..<end : 0..<words.count
  }

  private static let pointing = KeySet(
    words: "the that this a my thing things stuff one topic 那 这 个 的 事 儿 有 问 题")

  /// The other intents for which the one concept that was scanned says nearly as much.
  private func rivals(of intent: Int) -> [Int] {
    let concepts = Concepts.forEach(in: scanner.words[...], responder.knowledge.synonyms)
    guard concepts.count == 1, let weights = responder.knowledge.weights(ofConcept: concepts[0].concept)
    else { return [] }
    let least = weights[intent] * Self.nearly
    return (0..<responder.knowledge.intentCount)
      .filter { $0 != intent && weights[$0] > 0 && weights[$0] >= least && !responder.isSmallTalk($0) }
      .sorted { weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1] }
  }

  private static let nearly: Float = 0.75
}
