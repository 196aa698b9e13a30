import Wenda

/// The share of wrong answers against the share of questions answered, with the thresholds to choose.
enum RiskCoverageCurve {
  static func svg(_ report: EvaluationReport) -> String {
    let points = report.riskCoverage.points
    var plot = Plot(
      top: top(points), headroom: 22,
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

  /// Circles on the curve, each with a line to its name, which stands above the axes, where nothing else is.
  private static func mark(_ choices: [ThresholdChoice], in plot: inout Plot) {
    let marks = choices.compactMap { choice in choice.reached.map { (choice.wantedPrecision, $0) } }
      .sorted { ($0.1.coverage, -$0.0) < ($1.1.coverage, -$1.0) }
    let places = apart(marks.map { plot.at($0.1.coverage, 0).x }, within: plot.sides)
    for ((precision, reached), x) in zip(marks, places) {
      let risk = 1 - reached.precision
      let wanted = FixedPoint.text(precision * 100, digits: 0) + "%"
      let threshold = FixedPoint.text(reached.threshold)
      let hint = Bilingual(
        "精确率 \(wanted)：阈值 \(threshold)", "precision \(wanted): threshold \(threshold)")
      plot.leader(reached.coverage, risk, to: (x, plot.ceiling - 6))
      plot.text(wanted, at: (x, plot.ceiling - 10), style: "small")
      plot.point(reached.coverage, risk, style: "choice", hint: hint.plain)
    }
  }

  /// Rising places moved so far to the left, where the curve is lower, that words at them do not touch.
  private static func apart(_ places: [Double], within sides: ClosedRange<Double>) -> [Double] {
    let width = 32.0
    var places = places
    for index in places.indices.reversed().dropFirst() {
      places[index] = min(places[index], places[index + 1] - width)
    }
    var least = sides.lowerBound
    for index in places.indices {
      places[index] = max(places[index], least)
      least = places[index] + width
    }
    return places
  }
}
