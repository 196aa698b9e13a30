/// Fits what a decision needs, the confidence and the threshold, to questions whose outcome is known.
///
/// There are three kinds: examples that were left out, of intents; those that were left out of the
/// out-of-scope ones; and the examples of intents that were left out whole, which are out-of-scope questions
/// that every FAQ has. How often questions out of scope come is not what the author happened to write
/// down; it is assumed.
struct DecisionCalibration {
  enum Outcome { case right, wrong, outOfScope, leftOutIntent }

  struct Sample {
    var margin: Float
    var outcome: Outcome
  }

  /// The share of questions out of scope to expect.
  static let expectedShare = 0.3

  var calibration = Calibration()
  var threshold: Float = 0

  static func fit(_ samples: [Sample], share: Double = expectedShare) -> DecisionCalibration {
    let inside = samples.filter { $0.outcome == .right || $0.outcome == .wrong }
    let told = samples.filter { $0.outcome == .outOfScope }
    let leftOut = samples.filter { $0.outcome == .leftOutIntent }
    let groups = [told, leftOut].filter { !$0.isEmpty }
    /// Out-of-scope questions weigh their share together, each kind as much as the other.
    func weighted(_ inside: [Sample], share: Double) -> [Calibration.Observation] {
      let total = Double(inside.count) * share / (1 - share) / Double(max(groups.count, 1))
      return inside.map { .init(margin: $0.margin, isRight: $0.outcome == .right, weight: 1) }
        + groups.flatMap { group in
          group.map { .init(margin: $0.margin, isRight: false, weight: total / Double(group.count)) }
        }
    }
    let calibration = Calibration.fit(weighted(inside, share: share))
    // The best threshold is where a right answer is as likely as a question out of scope, when both kinds of
    // questions come equally often: an answer that would be wrong anyhow loses nothing by being withheld.
    let balance = Calibration.fit(weighted(inside.filter { $0.outcome == .right }, share: 0.5))
    let margin = -balance.bias / balance.slope
    return DecisionCalibration(
      calibration: calibration,
      threshold: min(max(calibration.confidence(margin: margin), leastThreshold), mostThreshold))
  }

  /// Thresholds beyond these would come of too few samples.
  private static let leastThreshold: Float = 0.1
  private static let mostThreshold: Float = 0.7
}
