/// Words that are only known from questions without an answer: of prices, of other countries' cards.
extension Responder {
  /// A short question with such a word is declined unless it is surely understood: what the other words say
  /// belongs to another question.
  mutating func declineForeign(
    _ understanding: inout Understanding, _ question: FlatArray<UInt8>
  ) {
    guard understanding.classification.decision == .answer, understanding.questions.count < 2,
      understanding.leftOut.isEmpty,
      let best = understanding.classification.best, best.confidence < Self.surelyKnown,
      question.count <= Self.shortQuestion
    else { return }
    let words = reader.words(of: question)
    guard let first = words.first, words.count <= (first.script == .han ? 16 : 10),
      let concept = foreign(in: words)
    else { return }
    understanding.classification.decision = .decline
    understanding.foreign = knowledge.conceptName(concept)
  }

  /// From this confidence a question is understood whatever words it has.
  private static let surelyKnown: Float = 0.85
  /// An intent has to do with a concept that says this share as much for it as for what is out of scope.
  private static let share: Float = 0.4
  /// In bytes.
  private static let shortQuestion = 80

  /// The first of the concepts in some words that is foreign.
  func foreign(in words: [Word]) -> Int32? {
    foreign(Concepts.forEach(in: words[...], knowledge.synonyms).map(\.concept))
  }

  /// The first of some concepts of which every intent has much less than what is out of scope.
  func foreign(_ concepts: [Int32]) -> Int32? {
    concepts.first { concept in
      guard let weights = knowledge.weights(ofConcept: concept), weights.count > knowledge.intentCount,
        let out = weights.last, out > 0
      else { return false }
      return weights.dropLast().allSatisfy { $0 <= out * Self.share }
    }
  }
}

extension Knowledge {
  /// What a concept says for each intent, and last for being out of scope where there are examples of that;
  /// nil where it says nothing, or the knowledge is too large to have weights.
  func weights(ofConcept concept: Int32) -> [Float]? {
    guard !isLexical, let row = vocabulary[Feature.concept.key(synonyms.conceptKey(concept))] else {
      return nil
    }
    return (0..<Int(parameters.classCount)).map { weight(row: row, class: $0) }
  }
}
