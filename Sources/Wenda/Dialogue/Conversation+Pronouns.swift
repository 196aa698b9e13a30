/// Short questions about `it`, where that is not what the FAQ is about but what was just spoken of.
extension Conversation {
  /// `is it worth it` after a bank account was spoken of: alone it means the main subject of the FAQ, and here
  /// hardly anything that the topic does not lead to. What it may mean is asked back.
  mutating func aboutIt(_ message: String, _ classification: Classification) -> Reply? {
    guard let topic = state.topic, let best = classification.best, classification.decision == .answer,
      best.confidence < Self.surelyElsewhere, best.intent != topic, !responder.isSmallTalk(best.intent),
      !leads(from: topic, to: best.intent), refersBack(message),
      best.confidence < Self.hardlyMore || meansSubject(best.intent, from: topic)
    else { return nil }
    let near = classification.candidates.first { candidate in
      candidate.confidence >= Self.leastNear
        && (candidate.intent == topic || leads(from: topic, to: candidate.intent))
    }
    if let near { return answer([near.intent], .message) }
    let next = responder.knowledge[topic].related.map(\.number).filter { $0 != topic }
    return ask(Array(next.prefix(2)) + [best.intent], .message)
  }

  /// Whether an intent is about the main subject of the FAQ, and the topic is not.
  private mutating func meansSubject(_ intent: Int, from topic: Int) -> Bool {
    guard let subject = responder.subject() else { return false }
    return !isAbout(subject, topic) && isAbout(subject, intent)
  }

  private static let surelyElsewhere: Float = 0.97
  private static let leastNear: Float = 0.02

  /// Whether the title of an intent has the concept, in any language.
  private mutating func isAbout(_ concept: Int32, _ intent: Int) -> Bool {
    Language.allCases.contains { responder.subjects(ofTitle: intent, $0).hold(concepts: [concept]) }
  }

  /// Whether a short message has a word for what was spoken of.
  private mutating func refersBack(_ message: String) -> Bool {
    scanner.scan(message)
    guard let first = scanner.words.first, scanner.words.count <= (first.script == .han ? 10 : 7) else {
      return false
    }
    let texts = scanner.texts
    // `充值那个` names the thing.
    let named =
      first.script == .han
      ? Concepts.forEach(in: scanner.words[...], responder.knowledge.synonyms).map(\.span.upperBound) : []
    return texts.indices.contains { index in
      if named.contains(Int(scanner.words[index].start)) { return false }
      return Self.pronouns.contains(texts[index])
        || index + 1 < texts.count && Self.pronouns.contains(texts[index] + texts[index + 1])
    }
  }

  private static let pronouns: Set<String> = [
    "it", "that", "this", "they", "them", "它", "这个", "那个", "这样", "这事",
  ]
}

extension Responder {
  /// The concept that the titles of an FAQ have most often, in a fifth of them at least: what it is about.
  mutating func subject() -> Int32? {
    if let known = knownSubject { return known }
    var counts: [Int32: Int] = [:]
    var scanner = WordScanner()
    for intent in 0..<knowledge.intentCount where !isSmallTalk(intent) {
      var found: Set<Int32> = []
      for language in Language.allCases {
        scanner.scan(knowledge[intent].title(in: language))
        found.formUnion(Concepts.forEach(in: scanner.words[...], knowledge.synonyms).map(\.concept))
      }
      for concept in found { counts[concept, default: 0] += 1 }
    }
    let most = counts.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
    let subject = most.flatMap { $0.value * 5 >= knowledge.intentCount ? $0.key : nil }
    knownSubject = .some(subject)
    return subject
  }
}
