import Wenda

extension EvaluationReport {
  /// The report as one self-contained page in both languages, with pictures.
  ///
  /// - Parameter title: what was evaluated, the names of the files for instance
  public func html(title: String) -> String {
    ReportPage(
      kind: Bilingual("问答评测", "Wenda evaluation"), title: title,
      introduction: ["<p>\(counts.html)</p>", originList], main: sections, footer: Self.sources
    ).html
  }

  private var sections: [String] {
    if overall.right.total == 0 { return [] }
    return [
      tiles, groupSection, confusionSection, intentSection,
      "<div class=\"pair\">\(calibrationSection)\n\(riskSection)</div>", thresholdSection,
    ].filter { !$0.isEmpty }
  }

  private var counts: Bilingual {
    let all = overall.right.total
    let inScope = overall.inScopeRight.total
    let outOfScope = overall.outOfScopeDeclined.total
    return Bilingual(
      "共 \(all) 个问题：范围内 \(inScope) 个，范围外 \(outOfScope) 个。",
      "Questions: \(all), of them \(inScope) in scope and \(outOfScope) out of scope.")
  }

  private static let sources = Bilingual(
    "区间：Wilson（1927），95%。AUROC：Mann 与 Whitney（1947），同分算一半。"
      + "期望校准误差：Naeini 等（2015）、Guo 等（2017），等量分组。风险与覆盖率：El-Yaniv 与 Wiener（2010）。",
    "Intervals: Wilson (1927), 95%. AUROC: Mann and Whitney (1947), ties count half. Expected calibration "
      + "error: Naeini and others (2015), Guo and others (2017), bins of equal mass. Risk and coverage: "
      + "El-Yaniv and Wiener (2010).")
}
