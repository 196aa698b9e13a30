/// Predictions for examples that were left out, to calibrate by.
///
/// Five folds; each takes a fifth of the examples out of the fitted weights and goes on fitting the
/// rest for a few epochs. Folds end when there are predictions enough for three coefficients, so that
/// a large knowledge base pays for one fold and a small one uses every example it has.
struct CrossValidation {
  private(set) var calibration: Calibration
  /// The confidence below which the answer is that it does not know.
  private(set) var threshold: Float

  private static let foldCount = 5
  private static let enough = 2000
  private static let epochs = 4

  init(fitter: borrowing SoftmaxFitter, intentCount: Int, hasOutOfScope: Bool) {
    var predictions: [(evidence: Calibration.Evidence, isRight: Bool)] = []
    var isInScope: [Bool] = []
    let labels = fitter.examples.classes
    // Every class is spread over the folds in turn.
    var seen = [Int](repeating: 0, count: fitter.classCount)
    let folds = labels.map { label in
      defer { seen[Int(label)] += 1 }
      return (seen[Int(label)] + Int(label)) % Self.foldCount
    }
    for fold in 0..<Self.foldCount where predictions.count < Self.enough {
      var rest = copy fitter
      rest.remove { folds[$0] == fold }
      rest.fit(epochs: Self.epochs, tolerance: 0.01) { folds[$0] == fold }
      for example in labels.indices where folds[example] == fold {
        let scores = rest.scores(of: example)
        guard let (best, evidence) = Self.judge(scores, intentCount: intentCount) else { continue }
        predictions.append((evidence, best == labels[example]))
        isInScope.append(labels[example] < intentCount)
      }
    }
    calibration = Calibration.fit(predictions)
    threshold = hasOutOfScope ? 0.5 : 0.15
  }

  /// The best intent, and the evidence for it.
  static func judge(_ scores: [Float], intentCount: Int) -> (best: Int, evidence: Calibration.Evidence)? {
    guard let best = (0..<intentCount).max(by: { scores[$0] < scores[$1] }) else { return nil }
    // The log odds of the best: its score less the logarithm of the sum of the other exponentials.
    let top = scores.indices.lazy.filter { $0 != best }.map { scores[$0] }.max() ?? -20
    let others = scores.indices.lazy.filter { $0 != best }.reduce(Float(0)) { $0 + Numeric.exp(scores[$1] - top) }
    let margin = scores[best] - top - Float(Numeric.log(Double(max(others, 1e-9))))
    return (best, Calibration.Evidence(margin: margin, score: scores[best]))
  }
}
