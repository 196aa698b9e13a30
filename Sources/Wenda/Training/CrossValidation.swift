/// Predictions for examples that were left out, to calibrate by.
///
/// Ten folds; each takes a tenth of the examples out of the fitted weights and goes on fitting the
/// rest for a few epochs. Folds end when there are predictions enough for two coefficients, so that
/// a large knowledge base pays for one or two and a small one uses every example it has.
struct CrossValidation {
  struct Prediction {
    var example: Int
    /// The best intent, and how far it is ahead (log odds).
    var best: Int
    var margin: Float
    var isRight: Bool
  }

  private(set) var predictions: [Prediction] = []
  var margins: [(margin: Float, isRight: Bool)] { predictions.map { ($0.margin, $0.isRight) } }

  private static let epochs = 4

  /// Of the examples of the fitter the first `questionCount` are questions; the others are never left out.
  init(
    fitter: SoftmaxFitter, questionCount: Int, intentCount: Int, foldCount: Int = 10, enough: Int = 2000
  ) {
    let labels = fitter.examples.classes.prefix(questionCount)
    // Every class is spread over the folds in turn.
    var seen = [Int](repeating: 0, count: fitter.classCount)
    let folds = labels.map { label in
      defer { seen[Int(label)] += 1 }
      return (seen[Int(label)] + Int(label)) % foldCount
    }
    for fold in 0..<foldCount where predictions.count < enough {
      var rest = fitter
      let isLeftOut = { $0 < questionCount && folds[$0] == fold }
      rest.remove(isLeftOut)
      rest.fit(epochs: Self.epochs, tolerance: 0.01, excluding: isLeftOut)
      for example in labels.indices where folds[example] == fold {
        let scores = rest.scores(of: example)
        guard let best = (0..<intentCount).max(by: { scores[$0] < scores[$1] }) else { continue }
        predictions.append(
          Prediction(
            example: example, best: best, margin: Self.logOdds(of: best, in: scores),
            isRight: best == Int(labels[example])))
      }
    }
  }

  private static func logOdds(of best: Int, in scores: [Float]) -> Float {
    let others = scores.indices.reduce(Float(0)) {
      $1 == best ? $0 : $0 + Numeric.exp(scores[$1] - scores[best])
    }
    return Numeric.logOdds(against: others)
  }
}
