import Wenda

/// What answering less is worth: the share of wrong answers (risk) when only the questions of at least
/// some confidence are answered, against their share of all questions (coverage).
///
/// El-Yaniv and Wiener, "On the foundations of noise-free selective classification" (Journal of Machine
/// Learning Research, 2010). Any answer to a question out of scope is wrong.
public struct RiskCoverage: Sendable, Equatable {
  /// What becomes of one threshold.
  public struct Point: Sendable, Equatable {
    /// The least confidence answered.
    public let threshold: Double
    /// The share of all questions that is answered.
    public let coverage: Double
    /// The share wrong among the answers.
    public let risk: Double
  }

  /// By rising coverage, the last with all questions answered; thinned out to some 200.
  public let points: [Point]
  /// The mean risk over all coverages 1/n, 2/n … 1; smaller is better. Nil of nothing.
  public let area: Double?

  init(_ ranking: ConfidenceRanking, resolution: Int = 200) {
    var points: [Point] = []
    var answered = 0
    var wrong = 0
    var riskSum = 0.0
    for tie in ranking.ties {
      for member in 1...tie.count {
        let wrongUpTo = Double(wrong) + Double(member) * (1 - tie.rightShare)
        riskSum += wrongUpTo / Double(answered + member)
      }
      let step = answered * resolution / ranking.count
      answered += tie.count
      wrong += tie.count - tie.right
      let isNewStep = answered * resolution / ranking.count > step
      if points.isEmpty || isNewStep {
        points.append(
          Point(
            threshold: tie.confidence, coverage: Double(answered) / Double(ranking.count),
            risk: Double(wrong) / Double(answered)))
      }
    }
    self.points = points
    area = ranking.count == 0 ? nil : riskSum / Double(ranking.count)
  }
}
