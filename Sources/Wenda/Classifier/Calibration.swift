/// Turns the scores of an utterance into the chance that the best intent is the right one.
///
/// Logistic regression on two things that a decision needs: how far the best intent is ahead of the
/// others (the log odds of its softmax), and how much of the question it explains at all (its score,
/// which words that the knowledge has never seen make smaller). It is fitted on predictions for
/// examples that were left out of the fit (Platt, "Probabilistic outputs for support vector
/// machines", 1999).
struct Calibration: BitwiseCopyable, Equatable {
  var bias: Float = 0
  var margin: Float = 1
  var score: Float = 0

  /// What a prediction is judged by.
  struct Evidence: Sendable {
    var margin: Float
    var score: Float
  }

  @inline(__always)
  func confidence(_ evidence: Evidence) -> Float {
    Numeric.logistic(bias + margin * evidence.margin + score * evidence.score)
  }

  /// Newton's method on the log likelihood with a small quadratic penalty around the prior
  /// "as the softmax says".
  static func fit(_ predictions: [(evidence: Evidence, isRight: Bool)]) -> Calibration {
    var coefficients = SIMD4<Double>(0, 1, 0, 0)
    let prior = coefficients
    let penalty = 0.5
    guard !predictions.isEmpty else { return Calibration() }
    for _ in 0..<50 {
      var gradient = (coefficients - prior) * -penalty
      var hessian = [
        SIMD4<Double>(penalty, 0, 0, 0), SIMD4(0, penalty, 0, 0), SIMD4(0, 0, penalty, 0),
      ]
      for (evidence, isRight) in predictions {
        let x = SIMD4<Double>(1, Double(evidence.margin), 0, 0)
        let p = Double(Numeric.logistic(Float((coefficients * x).sum())))
        gradient += x * ((isRight ? 1 : 0) - p)
        for row in 0..<3 { hessian[row] += x * (x[row] * p * (1 - p)) }
      }
      let step = solve(hessian, gradient)
      coefficients += step
      if (step * step).sum() < 1e-12 { break }
    }
    return Calibration(
      bias: Float(coefficients[0]), margin: Float(coefficients[1]), score: Float(coefficients[2]))
  }

  /// Solves three equations by elimination; the matrix is positive definite, so no pivot is needed.
  private static func solve(_ matrix: [SIMD4<Double>], _ right: SIMD4<Double>) -> SIMD4<Double> {
    var rows = (0..<3).map { SIMD4(matrix[$0][0], matrix[$0][1], matrix[$0][2], right[$0]) }
    for column in 0..<3 {
      rows[column] /= rows[column][column]
      for row in 0..<3 where row != column { rows[row] -= rows[column] * rows[row][column] }
    }
    return SIMD4(rows[0][3], rows[1][3], rows[2][3], 0)
  }
}
