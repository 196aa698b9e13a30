extension Classifier {
  /// Whether a question stands word for word among the examples out of scope, and in no intent.
  package mutating func isToldOutOfScope(_ text: String) -> Bool {
    text.withFlatUTF8 { scorer.scan($0) }
    return knowledge.told.verdict(scorer.typedKey) == .outOfScope
  }
}
