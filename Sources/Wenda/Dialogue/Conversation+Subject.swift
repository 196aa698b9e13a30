extension Conversation {
  /// A message that only names a subject: in the middle of a topic that leads there the likeliest topic about it is
  /// meant, else it is asked back.
  mutating func subject(_ message: String, _ classification: Classification) -> Reply? {
    scanner.scan(message)
    let words = scanner.words
    let found = message.withFlatUTF8 {
      responder.subject($0, words, classification, isInTopic: state.topic != nil)
    }
    guard let found, let best = found.classification.best else { return nil }
    if let topic = state.topic, Self.likelyNamed..<Responder.surelyNamed ~= best.confidence,
      leads(from: topic, to: best.intent)
    {
      return answer([best.intent], .message)
    }
    let reply = found.topics.count > 1 ? askBack(found.topics, found.classification) : nil
    guard words.count > 1 else { return reply }
    let concepts = Concepts.forEach(in: words[...], responder.knowledge.synonyms).map(\.concept)
    guard isTitled(best.intent, concepts) else { return reply }
    return titled(concepts, found.classification, instead: reply) ?? reply
  }

  private static let likelyNamed: Float = 0.5
}
