import Wenda

/// The threshold to choose for a wanted precision.
public struct ThresholdChoice: Sendable, Equatable {
  /// The share right among the answers that is wanted.
  public let wantedPrecision: Double
  /// What is reached; nil where no threshold reaches the wanted precision.
  public let reached: Reached?

  /// What answering at or above a threshold comes to.
  public struct Reached: Sendable, Equatable {
    /// The least confidence answered, a multiple of 0.001 so that it can be typed as it is shown.
    public let threshold: Double
    /// The share right among the answers.
    public let precision: Double
    /// The share of all questions that is answered.
    public let coverage: Double
  }

  static let wantedPrecisions = [0.80, 0.90, 0.95, 0.99]

  /// The smallest threshold 0.000, 0.001 … 1.000 at which the answers reach the precision; a
  /// threshold at which nothing is answered reaches none.
  init(wantedPrecision: Double, _ ranking: ConfidenceRanking) {
    var ties = ranking.ties[...]
    var answered = 0
    var right = 0
    var reached: Reached?
    for thousandths in stride(from: 1000, through: 0, by: -1) {
      let threshold = Double(thousandths) / 1000
      while let tie = ties.first, tie.confidence >= threshold {
        answered += tie.count
        right += tie.right
        ties.removeFirst()
      }
      guard let precision = Proportion(count: right, total: answered).share,
        precision >= wantedPrecision
      else { continue }
      reached = Reached(
        threshold: threshold, precision: precision,
        coverage: Double(answered) / Double(ranking.count))
    }
    self.wantedPrecision = wantedPrecision
    self.reached = reached
  }
}
