/// What a word alone means.
extension Responder {
  /// The topics that a subject may mean, and how its word is classified.
  struct Subject {
    var topics: [Int]
    var classification: Classification
  }

  /// A word alone names a subject and asks nothing of it: which of the topics about it is meant is asked back,
  /// unless it surely names one. Nil where a message says more, or surely means something.
  ///
  /// - Parameters:
  ///   - words: the words of the message, as they were typed.
  ///   - classification: that of the message.
  ///   - isInTopic: whether a topic was spoken of before, among whose neighbours none is a rival.
  mutating func subject(
    _ message: FlatArray<UInt8>, _ words: [Word], _ classification: Classification, isInTopic: Bool
  ) -> Subject? {
    guard let places = subjectWord(words) else { return nil }
    let isAlone = places.count == words.count
    // 那个 of `那个卡` says nothing of what is asked about it.
    let isPointedAt = words.indices.allSatisfy {
      places.contains($0) || Self.pointing.contains(words[$0].key)
    }
    if !isAlone, !isPointedAt, classification.decision == .answer, let best = classification.best,
      best.confidence >= Self.surelyNamed, !isSmallTalk(best.intent)
    {
      return nil
    }
    // `I have a question about wechat` is no small talk.
    let classification = isAlone ? classification : classifier.classify(message.part(words[places].byteRange))
    guard let best = classification.best else { return nil }
    guard best.confidence < Self.surelyNamed else {
      let rivals = isInTopic ? [] : rivals(of: best.intent, words)
      return rivals.isEmpty
        ? nil : Subject(topics: [best.intent] + rivals.prefix(2), classification: classification)
    }
    // What would be declined is offered whole: a subject is no question that could have no answer.
    let isNamed = classification.decision == .decline && best.confidence >= Self.subjectOfFAQ
    let about = classification.candidates.filter { candidate in
      (isNamed || candidate.confidence >= Self.leastNamed) && !isSmallTalk(candidate.intent)
    }
    return Subject(topics: about.map(\.intent), classification: classification)
  }

  static let surelyNamed: Float = 0.9
  private static let leastNamed: Float = 0.02
  private static let subjectOfFAQ: Float = 0.1

  /// The places of the word where a message is a word, or several that mean one thing: `top up`, `充值`; of
  /// `the bank thing` and `那个卡有问题想问` the word alone.
  private func subjectWord(_ words: [Word]) -> Range<Int>? {
    guard Self.mayNameSubject(words), let places = named(words) else { return nil }
    let word = words[places]
    let span = word.byteRange
    let concepts = Concepts.forEach(in: word, knowledge.synonyms)
    guard word.count == 1 || concepts.count == 1 && concepts[0].span == span else { return nil }
    // `who can I ask`
    guard word.count == words.count || PhraseTable.shared[word[word.startIndex].key].isDisjoint(with: .asking)
    else { return nil }
    return places
  }

  private static let longestWord = 10

  /// Whether some words may be a word with nothing but pointing words around it; told without looking further, as
  /// most messages ask something.
  static func mayNameSubject(_ words: [Word]) -> Bool {
    guard let first = words.first, let last = words.last, words.count <= longestWord else { return false }
    let table = PhraseTable.shared
    return words.count <= (first.script == .han ? mostCharacters : mostWords) || pointing.contains(first.key)
      || pointing.contains(last.key)
      || table.longestMatch(words[...], at: 0, of: .ellipsisOpening).length > 0
      || words.indices.contains {
        table.longestMatch(words[...], at: $0, of: .init(.announcement)).length > 0
      }
  }

  /// No name of one thing has more.
  private static let mostWords = 4
  private static let mostCharacters = 8

  /// The words without those around them that only point at something, or say that a question is coming; all of
  /// them where nothing else is there.
  private func named(_ words: [Word]) -> Range<Int>? {
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

  /// The other intents for which the one concept of some words says nearly as much.
  private func rivals(of intent: Int, _ words: [Word]) -> [Int] {
    let concepts = Concepts.forEach(in: words[...], knowledge.synonyms)
    guard concepts.count == 1, let weights = knowledge.weights(ofConcept: concepts[0].concept) else {
      return []
    }
    let least = weights[intent] * Self.nearly
    return (0..<knowledge.intentCount)
      .filter { $0 != intent && weights[$0] > 0 && weights[$0] >= least && !isSmallTalk($0) }
      .sorted { weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1] }
  }

  private static let nearly: Float = 0.75
}
