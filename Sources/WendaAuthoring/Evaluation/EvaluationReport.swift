import Wenda

/// What labelled questions say about the answers given to them.
///
/// Rendered by ``text()`` for a terminal, ``json()`` for programs and ``html(title:)`` for a browser.
public struct EvaluationReport: Sendable, Equatable {
  /// All questions.
  public let overall: EvaluationGroup
  /// In the order in which the languages first occur.
  public let languages: [EvaluationGroup]
  /// In the order in which the kinds first occur; empty when no question has a kind.
  public let kinds: [EvaluationGroup]
  /// By name; `-` (out of scope, declined) last.
  public let intents: [IntentScore]
  /// The most frequent first.
  public let confusions: [Confusion]
  /// Whether the confidence means what it says.
  public let calibration: Reliability
  /// What answering less is worth.
  public let riskCoverage: RiskCoverage
  /// For the wanted precisions 0.80, 0.90, 0.95 and 0.99.
  public let thresholds: [ThresholdChoice]
  /// What the figures are of; nil where nobody said.
  public let origin: EvaluationOrigin?
  /// What the threshold in use costs; nil where it is not known, and without questions both in and out of
  /// scope.
  public let thresholdCost: ThresholdCost?

  /// - Parameter questions: in any number, also none; their order decides only the order of the
  ///   groups and which questions serve as examples.
  /// - Parameter origin: what they were answered by
  public init(_ questions: [EvaluatedQuestion], origin: EvaluationOrigin? = nil) {
    let ranking = ConfidenceRanking(questions)
    overall = EvaluationGroup(questions)
    languages = EvaluationGroup.groups(of: questions, by: \.language)
    kinds =
      questions.allSatisfy(\.kind.isEmpty) ? [] : EvaluationGroup.groups(of: questions, by: \.kind)
    intents = IntentScore.scores(of: questions)
    confusions = Confusion.confusions(of: questions)
    calibration = Reliability(questions, ranking: ranking)
    riskCoverage = RiskCoverage(ranking)
    self.origin = origin
    thresholdCost = origin.flatMap { ThresholdCost(questions, threshold: $0.threshold) }
    thresholds = ThresholdChoice.wantedPrecisions.map { ThresholdChoice(wantedPrecision: $0, ranking) }
  }
}
