import Wenda

extension EvaluationReport {
  /// The report as one JSON object ended with a line feed: shares 0...1 with six digits, `null` for
  /// what is undefined, keys always in the same order.
  public func json() -> String {
    var members = originMembers
    members += [
      ("questions", .integer(overall.right.total)),
      ("overall", .object(self.members(overall))),
      ("languages", .array(languages.map { .object([("language", .string($0.name))] + self.members($0)) })),
      ("kinds", .array(kinds.map { .object([("kind", .string($0.name))] + self.members($0)) })),
      ("intents", .array(intents.map(value))),
      ("confusions", .array(confusions.map(value))),
      ("calibration", value(calibration)),
      ("riskCoverage", value(riskCoverage)),
      ("thresholds", .array(thresholds.map(value))),
    ]
    if let thresholdCost { members.append(("thresholdCost", value(thresholdCost))) }
    return JSONValue.object(members).text + "\n"
  }

  /// What the figures are of; a built-in FAQ has no path.
  private var originMembers: [(String, JSONValue)] {
    guard let origin else { return [] }
    let settings: [(String, JSONValue)] = [
      ("threshold", .decimal(origin.threshold)),
      ("thresholdSource", .string(origin.thresholdSource.rawValue)),
      ("outOfScopeShare", .decimal(origin.outOfScopeShare)),
      ("languages", .array(origin.languages.map { .string($0.code) })),
    ]
    var members: [(String, JSONValue)] = [("version", .string(origin.version))]
    if let faq = origin.faq { members.append(("faq", .string(faq))) }
    members += [
      ("topics", .integer(origin.topicCount)), ("examples", .integer(origin.exampleCount)),
      ("outOfScopeExamples", .integer(origin.outOfScopeCount)), ("settings", .object(settings)),
    ]
    return members
  }

  private func value(_ cost: ThresholdCost) -> JSONValue {
    func outcome(_ outcome: ThresholdCost.Outcome) -> JSONValue {
      .object([
        ("threshold", .decimal(outcome.threshold)),
        ("inScopeRight", .decimal(outcome.inScopeRight.share)),
        ("outOfScopeDeclined", .decimal(outcome.outOfScopeDeclined.share)),
        ("mean", .decimal(outcome.mean)),
      ])
    }
    return .object([
      ("used", outcome(cost.used)), ("best", outcome(cost.best)), ("cost", .decimal(cost.cost)),
    ])
  }

  private func members(_ group: EvaluationGroup) -> [(String, JSONValue)] {
    [
      ("right", value(group.right)),
      ("inScopeRight", value(group.inScopeRight)),
      ("inScopeTopCandidateRight", value(group.inScopeTopCandidateRight)),
      ("inScopeDeclined", value(group.inScopeDeclined)),
      ("outOfScopeDeclined", value(group.outOfScopeDeclined)),
      ("auroc", .decimal(group.auroc)),
    ]
  }

  private func value(_ proportion: Proportion) -> JSONValue {
    .object([
      ("share", .decimal(proportion.share)),
      ("low", .decimal(proportion.interval?.lowerBound)),
      ("high", .decimal(proportion.interval?.upperBound)),
      ("count", .integer(proportion.count)),
      ("total", .integer(proportion.total)),
    ])
  }

  private func value(_ score: IntentScore) -> JSONValue {
    .object([
      ("intent", .string(score.intent)),
      ("precision", .decimal(score.precision)),
      ("recall", .decimal(score.recall)),
      ("f1", .decimal(score.f1)),
      ("support", .integer(score.support)),
      ("predicted", .integer(score.predicted)),
      ("right", .integer(score.right)),
    ])
  }

  private func value(_ confusion: Confusion) -> JSONValue {
    .object([
      ("expected", .string(confusion.expected)),
      ("predicted", .string(confusion.predicted)),
      ("count", .integer(confusion.count)),
      ("examples", .array(confusion.examples.map { .string($0) })),
    ])
  }

  private func value(_ calibration: Reliability) -> JSONValue {
    .object([
      ("error", .decimal(calibration.error)),
      ("confidentRight", value(calibration.confidentRight)),
      (
        "bins",
        .array(
          calibration.bins.map {
            .object([
              ("meanConfidence", .decimal($0.meanConfidence)),
              ("rightShare", .decimal($0.rightShare)),
              ("count", .integer($0.count)),
            ])
          })
      ),
    ])
  }

  private func value(_ curve: RiskCoverage) -> JSONValue {
    .object([
      ("area", .decimal(curve.area)),
      (
        "points",
        .array(
          curve.points.map {
            .object([
              ("threshold", .decimal($0.threshold)),
              ("coverage", .decimal($0.coverage)),
              ("risk", .decimal($0.risk)),
            ])
          })
      ),
    ])
  }

  private func value(_ choice: ThresholdChoice) -> JSONValue {
    .object([
      ("wantedPrecision", .decimal(choice.wantedPrecision)),
      ("threshold", .decimal(choice.reached?.threshold)),
      ("precision", .decimal(choice.reached?.precision)),
      ("coverage", .decimal(choice.reached?.coverage)),
    ])
  }
}
