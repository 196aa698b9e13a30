import Wenda

/// What the threshold in use costs against the best one for the same questions.
///
/// A threshold is judged by two shares that pull against each other, half and half: of the questions in scope
/// those that are answered rightly, and of those out of scope those that are declined.
public struct ThresholdCost: Sendable, Equatable {
  /// What comes of a threshold.
  public struct Outcome: Sendable, Equatable {
    /// The least confidence answered.
    public let threshold: Double
    /// Of the questions in scope, those answered with an accepted intent.
    public let inScopeRight: Proportion
    /// Of the questions out of scope, those declined.
    public let outOfScopeDeclined: Proportion

    /// The mean of the two shares.
    public var mean: Double { ((inScopeRight.share ?? 0) + (outOfScopeDeclined.share ?? 0)) / 2 }
  }

  /// The threshold in use; its figures are those of the report.
  public let used: Outcome
  /// The best one, a multiple of 0.001 so that it can be typed as it is shown, or the one in use where none is
  /// better; of equally good ones the nearest to that.
  public let best: Outcome

  /// How much better the best is.
  public var cost: Double { best.mean - used.mean }

  /// Nil unless there are questions both in and out of scope.
  init?(_ questions: [EvaluatedQuestion], threshold: Double) {
    let inScope = questions.count(where: \.isInScope)
    let outOfScope = questions.count - inScope
    guard inScope > 0, outOfScope > 0 else { return nil }
    var rest = questions.map { (question: $0, least: $0.answeredUpTo(threshold)) }
      .sorted { $0.least > $1.least }[...]
    var (right, declined) = (0, outOfScope)
    var outcomes: [Outcome] = []
    for candidate in Self.candidates(threshold) {
      while let next = rest.first, next.least >= candidate {
        right += next.question.isRightWhenAnswered ? 1 : 0
        declined -= next.question.isInScope ? 0 : 1
        rest.removeFirst()
      }
      outcomes.append(
        Outcome(
          threshold: candidate, inScopeRight: Proportion(count: right, total: inScope),
          outOfScopeDeclined: Proportion(count: declined, total: outOfScope)))
    }
    guard let used = outcomes.first(where: { $0.threshold == threshold }),
      let best = outcomes.max(by: { Self.isWorse($0, than: $1, nearTo: threshold) })
    else { return nil }
    (self.used, self.best) = (used, best)
  }

  /// From the highest to the lowest, as the classifier compares them.
  private static func candidates(_ threshold: Double) -> [Double] {
    Set((0...1000).map { Double(Float(Double($0) / 1000)) } + [threshold]).sorted(by: >)
  }

  private static func isWorse(_ first: Outcome, than second: Outcome, nearTo threshold: Double) -> Bool {
    // In whole numbers, so that equal ones are equal.
    func worth(_ outcome: Outcome) -> Int {
      outcome.inScopeRight.count * outcome.outOfScopeDeclined.total
        + outcome.outOfScopeDeclined.count * outcome.inScopeRight.total
    }
    let (one, other) = (worth(first), worth(second))
    return one == other ? abs(first.threshold - threshold) > abs(second.threshold - threshold) : one < other
  }
}

extension EvaluatedQuestion {
  /// The highest threshold at which it is answered, given what happened at the one in use. What was declined
  /// for another reason than its confidence is answered at none, and what was answered in spite of it (when
  /// asking back) at any that is not higher.
  fileprivate func answeredUpTo(_ used: Double) -> Double {
    if predictedIntent != nil { return max(confidence, used) }
    return confidence < used ? confidence : -1
  }

  fileprivate var isRightWhenAnswered: Bool {
    predictedIntent == nil ? isTopCandidateRight : isInScope && isRight
  }
}
