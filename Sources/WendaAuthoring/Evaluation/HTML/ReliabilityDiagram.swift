import Wenda

/// Share right against confidence, bin by bin; what is honest lies on the diagonal.
enum ReliabilityDiagram {
  static func svg(_ calibration: Reliability) -> String {
    var plot = Plot(
      horizontal: Bilingual("平均置信度", "mean confidence"),
      vertical: Bilingual("实际正确的比例", "share right"))
    plot.line([(0, 0), (1, 1)], style: "ideal")
    for bin in calibration.bins {
      plot.line(
        [(bin.meanConfidence, bin.meanConfidence), (bin.meanConfidence, bin.rightShare)], style: "gap")
    }
    plot.line(calibration.bins.map { ($0.meanConfidence, $0.rightShare) }, style: "curve")
    for bin in calibration.bins {
      plot.point(bin.meanConfidence, bin.rightShare, style: "point", hint: hint(bin))
    }
    return plot.drawing.svg(
      id: "reliability", title: Bilingual("可靠性图", "Reliability diagram"),
      description: Bilingual(
        "把问题按置信度分成 \(calibration.bins.count) 组，每组一点：横轴为平均置信度，纵轴为实际正确的比例。"
          + "期望校准误差 \(FixedPoint.text(calibration.error))。",
        "One point for each of \(calibration.bins.count) bins: mean confidence across, share right up. "
          + "Expected calibration error \(FixedPoint.text(calibration.error))."))
  }

  private static func hint(_ bin: Reliability.Bin) -> String {
    let confidence = FixedPoint.percent(bin.meanConfidence)
    let right = FixedPoint.percent(bin.rightShare)
    return Bilingual(
      "置信度 \(confidence)，正确 \(right)，\(bin.count) 个问题",
      "confidence \(confidence), right \(right), \(bin.count) questions"
    ).plain
  }
}
