/// Whether the confidence means what it says: of the questions with confidence p, a share of p should
/// have an accepted intent as their likeliest. Questions out of scope never have.
public struct Calibration: Sendable, Equatable {
  /// Neighbours in confidence.
  public struct Bin: Sendable, Equatable {
    public let count: Int
    public let meanConfidence: Double
    /// The share of the questions whose likeliest intent is accepted.
    public let rightShare: Double
  }

  /// Bins of equal mass (their counts differ by one at most), by rising confidence; fewer than asked
  /// for where there are fewer questions.
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

  init(_ questions: [EvaluatedQuestion], ranking: ConfidenceRanking, binCount: Int = 15) {
    bins = Self.bins(of: ranking, count: min(binCount, ranking.count))
    error = bins.isEmpty ? nil : bins.reduce(0) { sum, bin in
      sum + Double(bin.count) / Double(ranking.count) * abs(bin.meanConfidence - bin.rightShare)
    }
    confidentRight = Proportion(
      of: questions.filter { $0.predictedIntent != nil && $0.confidence >= 0.9 }, where: \.isRight)
  }

  private static func bins(of ranking: ConfidenceRanking, count: Int) -> [Bin] {
    var ties = ranking.ties[...]
    var left = ties.last?.count ?? 0
    return (0..<count).map { bin in
      let size = ranking.count * (bin + 1) / count - ranking.count * bin / count
      var missing = size
      var confidence = 0.0
      var right = 0.0
      while missing > 0, let tie = ties.last {
        let taken = min(missing, left)
        confidence += Double(taken) * tie.confidence
        right += Double(taken) * tie.rightShare
        missing -= taken
        left -= taken
        if left == 0 {
          ties.removeLast()
          left = ties.last?.count ?? 0
        }
      }
      return Bin(
        count: size, meanConfidence: confidence / Double(size), rightShare: right / Double(size))
    }
  }
}
