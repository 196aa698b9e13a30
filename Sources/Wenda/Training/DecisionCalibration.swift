/// Fits what a decision needs, the confidence and the threshold, to questions whose outcome is known.
///
/// There are three kinds: examples that were left out, of intents; those that were left out of the
/// out-of-scope ones; and the examples of intents that were left out whole, which are out-of-scope questions
/// that every FAQ has. How often questions out of scope come is not what the author happened to write
/// down; it is assumed. The more of them the author told, the more those examples say what will come, and
/// the less the intents left out, which are nearer to the others than what nobody thought of.
struct DecisionCalibration {
  enum Outcome { case right, wrong, outOfScope, leftOutIntent }

  struct Sample {
    var margin: Float
    var outcome: Outcome
    /// The class that the example is of.
    var label: Int32
  }

  /// The share of questions out of scope to expect where the author told what they are like.
  static let expectedShare = 0.3
  /// So many examples, left out of the fit, say enough of how sure to be of what is out of scope…
  private static let enoughTold = 100.0
  /// … and so many where the threshold is to be: whoever told of a few hundred still hears what he did not think
  /// of. Chosen, as the shares below, on the validation parts of public corpora, where half of the intents that are
  /// asked about out of scope were told; from 300 to 800 the thresholds hardly differ.
  private static let enoughToldForThreshold = 400.0
  /// The share of intents left out, where the author told of none: then few are expected.
  private static let expectedShareUntold = 0.05
  /// The share of both for the threshold. Half would weigh what is answered in scope and what is declined out
  /// of scope alike, were the examples like what will come; but intents left out are nearer to the others, and
  /// a stranger's question is farther from the examples than another of the author's. On
  /// public corpora .4 to .45 is nearest to the best threshold, with and without examples out of scope.
  private static let thresholdShare = 0.4

  var calibration = Calibration()
  var threshold: Float = 0

  /// - Parameter share: the share of questions out of scope to expect; nil for the usual one.
  static func fit(_ samples: [Sample], share: Float? = nil) -> DecisionCalibration {
    let inside = samples.filter { $0.outcome == .right || $0.outcome == .wrong }
    let told = samples.filter { $0.outcome == .outOfScope }
    let leftOut = samples.filter { $0.outcome == .leftOutIntent }
    /// How much what was told says against the intents left out.
    func toldPart(enough: Double) -> Double {
      leftOut.isEmpty ? 1 : min(1, Double(told.count) / enough)
    }
    /// An author who expects more or fewer raises or lowers the odds of all questions out of scope alike.
    let times = share.map { Self.odds(Double($0)) / Self.odds(Self.expectedShare) } ?? 1
    /// The questions in scope, and those out of scope with as large a share as is to be expected.
    func weighted(
      _ inside: [Sample], toldShare: Double, leftOutShare: Double, toldPart: Double
    ) -> [Calibration.Observation] {
      let count = Double(inside.count)
      return observations(inside, weight: count)
        + observations(told, weight: count * Self.odds(toldShare) * times * toldPart)
        + observations(leftOut, weight: count * Self.odds(leftOutShare) * times * (1 - toldPart))
    }
    let calibration = Calibration.fit(
      weighted(
        inside, toldShare: Self.expectedShare, leftOutShare: Self.expectedShareUntold,
        toldPart: toldPart(enough: Self.enoughTold)))
    // The best threshold is where a right answer is as likely as a question out of scope: an answer that
    // would be wrong anyhow loses nothing by being withheld.
    let balance = Calibration.fit(
      weighted(
        inside.filter { $0.outcome == .right }, toldShare: Self.thresholdShare,
        leftOutShare: Self.thresholdShare, toldPart: toldPart(enough: Self.enoughToldForThreshold)))
    let margin = -balance.bias / balance.slope
    return DecisionCalibration(
      calibration: calibration,
      threshold: min(max(calibration.confidence(margin: margin), leastThreshold), mostThreshold))
  }

  private static func odds(_ share: Double) -> Double { share / (1 - share) }

  /// Samples that weigh so much together, each class as much as another: how many examples an author found
  /// for an intent says little about how often it is asked about.
  private static func observations(_ samples: [Sample], weight: Double) -> [Calibration.Observation] {
    let counts = Dictionary(samples.map { ($0.label, 1.0) }, uniquingKeysWith: +)
    return samples.map {
      let share = 1 / (counts[$0.label] ?? 1) / Double(counts.count)
      return .init(margin: $0.margin, isRight: $0.outcome == .right, weight: weight * share)
    }
  }

  /// Thresholds beyond these would come of too few samples.
  private static let leastThreshold: Float = 0.1
  private static let mostThreshold: Float = 0.9
}
