import Wenda

/// Whether the confidence means what it says: of the questions with confidence p, a share of p should
/// have an accepted intent as their likeliest. Questions out of scope never have.
public struct Reliability: Sendable, Equatable {
  /// Neighbours in confidence.
  public struct Bin: Sendable, Equatable {
    /// How many questions.
    public let count: Int
    /// The mean of their confidences.
    public let meanConfidence: Double
    /// The share of them whose likeliest intent is accepted.
    public let rightShare: Double
  }

  /// Bins of equal mass (their counts differ by one at most), by rising confidence: 15, or fewer where there are
  /// not twenty questions for each.
  public let bins: [Bin]
  /// The expected calibration error: the mean over all questions of the distance between the mean
  /// confidence and the share right in their bin; nil of nothing.
  ///
  /// Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning"
  /// (AAAI 2015); Guo and others, "On calibration of modern neural networks" (ICML 2017). Bins of
  /// equal mass, so that no bin is too small to mean anything.
  public let error: Double?
  /// Of the answers given at a confidence of at least 0.9, those that are right.
  public let confidentRight: Proportion

  init(_ questions: [EvaluatedQuestion], ranking: ConfidenceRanking) {
    bins = Self.bins(of: ranking, count: Self.binCount(ranking.count))
    let distances = bins.map { Double($0.count) * abs($0.meanConfidence - $0.rightShare) }
    error = bins.isEmpty ? nil : distances.reduce(0, +) / Double(ranking.count)
    confidentRight = Proportion(
      of: questions.filter { $0.predictedIntent != nil && $0.confidence >= 0.9 }, where: \.isRight)
  }

  /// The share right among fewer questions than twenty says more about chance than about the confidence.
  private static func binCount(_ questions: Int) -> Int {
    min(15, max(questions / 20, questions == 0 ? 0 : 1))
  }

  private static func bins(of ranking: ConfidenceRanking, count: Int) -> [Bin] {
    let members = ranking.ties.reversed().flatMap { Array(repeating: $0, count: $0.count) }
    return (0..<count).map { bin in
      let slice = members[members.count * bin / count..<members.count * (bin + 1) / count]
      return Bin(
        count: slice.count,
        meanConfidence: slice.map(\.confidence).reduce(0, +) / Double(slice.count),
        rightShare: slice.map(\.rightShare).reduce(0, +) / Double(slice.count))
    }
  }
}
