import Wenda

/// Questions that their own knowledge base answers with another intent when they are left out of it.
enum ConfusedExamples {
  /// Below this confidence the words are ambiguous rather than in the wrong place, and so many are that
  /// they would hide the others.
  private static let confidence: Float = 0.8

  static func check(_ predictions: [HeldOutPrediction]) -> [Diagnostic] {
    predictions.filter { $0.intent != $0.candidate && $0.isAnswered && $0.confidence >= confidence }.map {
      let certainty = FixedPoint.text(Double($0.confidence), digits: 2)
      let owner = $0.intent.map { "of \"\($0)\"" } ?? "out of scope"
      return Diagnostic(
        .warning, at: $0.question.place,
        "without it \"\($0.question.text)\" (\(owner)) is answered with \"\($0.candidate)\" at \(certainty)",
        remedy: "check where it belongs; if here, write more questions like it")
    }
  }
}
