/// Turns how far an intent is ahead into the chance that it is the right one.
///
/// Logistic regression on the log odds of the softmax, fitted on predictions for examples that were
/// left out of the fit (Platt, "Probabilistic outputs for support vector machines", 1999). The odds
/// weigh both things that a decision needs: how well the intent beats the others, and how much of the
/// question it explains at all, for words that the knowledge has never seen lengthen the utterance
/// and so draw all its scores together.
struct Calibration: BitwiseCopyable, Equatable {
  var bias: Float = 0
  var slope: Float = 1

  @inline(__always)
  func confidence(margin: Float) -> Float { Numeric.logistic(bias + slope * margin) }

  /// Newton's method on the log likelihood, with a small quadratic penalty around "as the softmax
  /// says". The likelihood is concave, but far from its top a whole step may go astray, so steps are
  /// short.
  static func fit(_ predictions: [(margin: Float, isRight: Bool)]) -> Calibration {
    fit(predictions.map { Observation(margin: $0.margin, isRight: $0.isRight, weight: 1) })
  }

  /// A prediction whose outcome is known, and how much it counts.
  struct Observation {
    var margin: Float
    var isRight: Bool
    var weight: Double
  }

  /// The same, for predictions that do not all count alike.
  static func fit(_ predictions: [Observation]) -> Calibration {
    let penalty = 0.5
    var bias = 0.0
    var slope = 1.0
    for _ in 0..<200 {
      var gradient = (-penalty * bias, -penalty * (slope - 1))
      var (biasBias, biasSlope, slopeSlope) = (penalty, 0.0, penalty)
      for prediction in predictions {
        let x = Double(prediction.margin)
        let weight = prediction.weight
        let p = Double(Numeric.logistic(Float(bias + slope * x)))
        let rest = weight * ((prediction.isRight ? 1 : 0) - p)
        gradient.0 += rest
        gradient.1 += rest * x
        let curvature = weight * p * (1 - p)
        biasBias += curvature
        biasSlope += curvature * x
        slopeSlope += curvature * x * x
      }
      let determinant = biasBias * slopeSlope - biasSlope * biasSlope
      let whole = (
        (gradient.0 * slopeSlope - gradient.1 * biasSlope) / determinant,
        (gradient.1 * biasBias - gradient.0 * biasSlope) / determinant
      )
      let part = min(1, 1 / abs(whole.0), 0.2 / abs(whole.1))
      let step = (whole.0 * part, whole.1 * part)
      bias += step.0
      slope += step.1
      if step.0 * step.0 + step.1 * step.1 < 1e-12 { break }
    }
    return Calibration(bias: Float(bias), slope: Float(max(slope, 0.01)))
  }
}
