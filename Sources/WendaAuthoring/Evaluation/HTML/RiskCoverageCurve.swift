import Wenda

/// The share of wrong answers against the share of questions answered, with the thresholds to choose.
enum RiskCoverageCurve {
  static func svg(_ report: EvaluationReport) -> String {
    let points = report.riskCoverage.points
    var plot = Plot(
      top: top(points),
      horizontal: Bilingual("覆盖率（作答的比例）", "coverage (share answered)"),
      vertical: Bilingual("风险（答错的比例）", "risk (share wrong)"))
    if let first = points.first, let last = points.last {
      let curve = points.map { ($0.coverage, $0.risk) }
      plot.line([(first.coverage, 0)] + curve + [(last.coverage, 0)], style: "area")
      plot.line(curve, style: "curve")
    }
    mark(report.thresholds, in: &plot)
    let area = FixedPoint.text(report.riskCoverage.area)
    return plot.drawing.svg(
      id: "risk-coverage", title: Bilingual("风险—覆盖率曲线", "Risk-coverage curve"),
      description: Bilingual(
        "只回答置信度最高的一部分问题时答错的比例。曲线下面积 \(area)。",
        "The share of wrong answers when only the most confident part is answered. Area \(area)."))
  }

  /// The end of the vertical axis: the smallest round share that holds the curve, its first twentieth
  /// apart, where a single wrong answer is a large share.
  private static func top(_ points: [RiskCoverage.Point]) -> Double {
    let settled = points.filter { $0.coverage >= 0.05 }
    let highest = settled.map(\.risk).max() ?? 1
    return [0.05, 0.1, 0.2, 0.3, 0.4, 0.5].first { highest <= $0 } ?? 1
  }

  /// From the strictest on, leaving out what would be written over another.
  private static func mark(_ choices: [ThresholdChoice], in plot: inout Plot) {
    var last: (x: Double, y: Double)?
    for choice in choices.reversed() {
      guard let reached = choice.reached else { continue }
      let risk = 1 - reached.precision
      let place = plot.at(reached.coverage, risk)
      if let last, abs(last.x - place.x) < 80, abs(last.y - place.y) < 13 { continue }
      last = place
      let wanted = FixedPoint.text(choice.wantedPrecision * 100, digits: 0) + "%"
      let threshold = FixedPoint.text(reached.threshold)
      let hint = Bilingual(
        "精确率 \(wanted)：阈值 \(threshold)", "precision \(wanted): threshold \(threshold)")
      plot.point(reached.coverage, risk, style: "choice", hint: hint.plain)
      plot.label(
        "\(wanted) ≥\(threshold)", reached.coverage, risk, dx: -7, dy: -6, anchor: .end, style: "halo")
    }
  }
}
