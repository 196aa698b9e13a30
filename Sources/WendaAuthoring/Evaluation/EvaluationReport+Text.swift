import Wenda

extension EvaluationReport {
  /// The report as aligned tables for a terminal, each line ended with a line feed.
  public func text() -> String {
    let sections = [
      groupLines, intentLines, confusionLines, calibrationLines, thresholdLines, costLines,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var groupLines: [String] {
    var table = TextTable(heading: [
      "", "in\nscope", "right", "95 %\ninterval", "likeliest\nright", "declined",
      "out of\nscope", "declined", "95 %\ninterval", "all\nright", "AUROC",
    ])
    table.rows.append(row(overall, "all \(overall.right.total) questions"))
    table.rows += languages.map { row($0, "language \($0.name)") }
    table.rows += kinds.map { row($0, $0.name.isEmpty ? "no kind" : "kind \($0.name)") }
    return table.lines
  }

  private func row(_ group: EvaluationGroup, _ title: String) -> [String] {
    [
      title.onOneLine(24),
      "\(group.inScopeRight.total)",
      FixedPoint.percent(group.inScopeRight.share),
      FixedPoint.percent(group.inScopeRight.interval),
      FixedPoint.percent(group.inScopeTopCandidateRight.share),
      FixedPoint.percent(group.inScopeDeclined.share),
      "\(group.outOfScopeDeclined.total)",
      FixedPoint.percent(group.outOfScopeDeclined.share),
      FixedPoint.percent(group.outOfScopeDeclined.interval),
      FixedPoint.percent(group.right.share),
      FixedPoint.text(group.auroc),
    ]
  }

  private var intentLines: [String] {
    if intents.isEmpty { return [] }
    let shown = intents.worstFirst.prefix(30)
    var table = TextTable(heading: ["intent, the worst first", "precision", "recall", "F1", "support"])
    table.rows = shown.map {
      [
        $0.intent.onOneLine(40), FixedPoint.percent($0.precision),
        FixedPoint.percent($0.recall), FixedPoint.percent($0.f1), "\($0.support)",
      ]
    }
    let rest = intents.count - shown.count
    return table.lines + (rest > 0 ? ["\(rest) more, each at least as good as the last"] : [])
  }

  private var confusionLines: [String] {
    if confusions.isEmpty { return [] }
    let shown = confusions.prefix(15)
    var lines = ["confused: expected → answered (- is no intent)"]
    for confusion in shown {
      let expected = confusion.expected.onOneLine(40)
      let predicted = confusion.predicted.onOneLine(40)
      lines.append(
        "\("\(confusion.count)".padded(to: 4, before: true))  \(expected) → \(predicted)")
      lines += confusion.examples.map { "        " + $0.onOneLine(80) }
    }
    let rest = confusions.dropFirst(shown.count).reduce(0) { $0 + $1.count }
    return lines + (rest > 0 ? ["\(rest) more questions in \(confusions.count - shown.count) pairs"] : [])
  }

  private var calibrationLines: [String] {
    if calibration.bins.isEmpty { return [] }
    var table = TextTable(heading: ["calibration", "confidence", "right", "questions"], wordColumns: 0)
    table.rows = calibration.bins.enumerated().map { index, bin in
      [
        "\(index + 1)", FixedPoint.text(bin.meanConfidence), FixedPoint.text(bin.rightShare), "\(bin.count)",
      ]
    }
    let confident = calibration.confidentRight
    return table.lines + [
      "expected calibration error \(FixedPoint.text(calibration.error))",
      "answers given at confidence 0.9 or more: \(confident.total), "
        + "right \(FixedPoint.percent(confident.share)) (\(FixedPoint.percent(confident.interval)))",
      "area under the risk-coverage curve \(FixedPoint.text(riskCoverage.area))",
    ]
  }

  private var thresholdLines: [String] {
    if overall.right.total == 0 { return [] }
    var table = TextTable(
      heading: ["wanted precision", "threshold", "precision", "answered"], wordColumns: 0)
    table.rows = thresholds.map {
      [
        FixedPoint.text($0.wantedPrecision, digits: 2), FixedPoint.text($0.reached?.threshold),
        FixedPoint.percent($0.reached?.precision), FixedPoint.percent($0.reached?.coverage),
      ]
    }
    return table.lines
  }

  private var costLines: [String] {
    guard let cost = thresholdCost, let origin else { return [] }
    var table = TextTable(
      heading: ["threshold", "", "right\nin scope", "declined\nout of scope", "mean"])
    table.rows = [("in use, \(origin.thresholdSource.words)", cost.used), ("best", cost.best)].map {
      [
        $0, FixedPoint.text($1.threshold), FixedPoint.percent($1.inScopeRight.share),
        FixedPoint.percent($1.outOfScopeDeclined.share), FixedPoint.percent($1.mean),
      ]
    }
    let points = FixedPoint.text(cost.cost * 100, digits: 1)
    return table.lines + ["the threshold in use costs \(points) points against the best for these questions"]
  }
}

extension EvaluationOrigin.ThresholdSource {
  fileprivate var words: String {
    switch self {
    case .fitted: "fitted"
    case .settings: "set by the author"
    case .option: "given with the call"
    }
  }
}
