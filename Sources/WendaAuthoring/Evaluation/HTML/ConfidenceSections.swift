import Wenda

/// Whether the confidence is honest, and what it is good for.
extension EvaluationReport {
  /// The reliability diagram, with its bins collapsed.
  var calibrationSection: String {
    let note = Bilingual(
      "置信度应等于实际正确的比例：点越靠近虚线越如实，竖线是差距；虚线之上是信心不足，之下是过度自信。范围外的问题都算错。",
      "Confidence should equal the share right: the nearer to the dashed line the more honest, upright lines "
        + "are the distance; above it is underconfident, below overconfident. Out of scope, every intent is wrong."
    )
    let table = Markup.table(
      Bilingual("等量分组", "bins of equal mass"),
      heading: [
        Bilingual("组", "bin"), Bilingual("平均置信度", "mean confidence"), Bilingual("正确", "right"),
        Bilingual("问题数", "questions"),
      ],
      rows: calibration.bins.enumerated().map { index, bin in
        [
          "\(index + 1)", FixedPoint.text(bin.meanConfidence), FixedPoint.text(bin.rightShare),
          "\(bin.count)",
        ]
      })
    return Markup.section(
      Bilingual("校准", "Calibration"), note: note,
      ReliabilityDiagram.svg(calibration) + "\n"
        + Markup.details(Bilingual("全部数字", "All figures"), table))
  }

  /// The risk-coverage curve, and the thresholds to choose.
  var riskSection: String {
    let note = Bilingual(
      "只答置信度不低于阈值的问题：答得越少，错得越少。圆圈是各个精确率，达到它的最低阈值见下表。",
      "Answering only at or above a threshold: the less is answered, the less is wrong. Circles mark "
        + "precisions; the table has the lowest threshold that reaches each.")
    let table = Markup.table(
      Bilingual("想要某一精确率时该选的阈值", "the threshold to choose for a wanted precision"),
      heading: [
        Bilingual("想要", "wanted"), Bilingual("阈值", "threshold"), Bilingual("精确率", "precision"),
        Bilingual("作答", "answered"),
      ],
      rows: thresholds.map {
        [
          FixedPoint.text($0.wantedPrecision, digits: 2), FixedPoint.text($0.reached?.threshold),
          FixedPoint.percent($0.reached?.precision), FixedPoint.percent($0.reached?.coverage),
        ]
      })
    let area = Bilingual("曲线下面积", "Area under the curve").html
    return Markup.section(
      Bilingual("风险与覆盖率", "Risk and coverage"), note: note,
      RiskCoverageCurve.svg(self) + "\n<p>\(area) \(FixedPoint.text(riskCoverage.area))</p>\n" + table)
  }
}
