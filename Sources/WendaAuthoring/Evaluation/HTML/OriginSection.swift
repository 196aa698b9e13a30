import Wenda

/// What the report is of, and what the threshold in use costs.
extension EvaluationReport {
  /// The FAQ, its settings and the version, in one list; empty where they are not known.
  var originList: String {
    guard let origin else { return "" }
    let faq = origin.faq.map { "<bdi>\(Markup.escaped($0))</bdi>" } ?? Bilingual("内置问答", "built in").html
    let counts = Bilingual(
      "\(origin.topicCount) 个主题，\(origin.exampleCount) 个例句，另有范围外 \(origin.outOfScopeCount) 个",
      "\(origin.topicCount) topics, \(origin.exampleCount) examples, \(origin.outOfScopeCount) out of scope")
    let share = origin.outOfScopeShare.map { FixedPoint.percent($0) }
    let languages = origin.languages.map(PageWords.name).joined(separator: ", ")
    let rows = [
      (Bilingual("问答", "FAQ"), "\(faq)<small>\(counts.html)</small>"),
      (
        Bilingual("阈值", "threshold"),
        "\(FixedPoint.text(origin.threshold))<small>\(Self.source(origin).html)</small>"
      ),
      (Bilingual("预计范围外", "out of scope expected"), share ?? Bilingual("自动", "automatic").html),
      (Bilingual("语言", "languages"), languages),
      (Bilingual("程序", "program"), "Wenda \(Markup.escaped(origin.version))"),
    ]
    let items = rows.map { "<div><dt>\($0.0.html)</dt><dd>\($0.1)</dd></div>" }
    return "<dl class=\"origin\">\n\(items.joined(separator: "\n"))\n</dl>"
  }

  private static func source(_ origin: EvaluationOrigin) -> Bilingual {
    switch origin.thresholdSource {
    case .fitted: Bilingual("拟合得出", "fitted")
    case .settings: Bilingual("作者设定", "set by the author")
    case .option: Bilingual("命令行给出", "given with the call")
    }
  }

  /// The threshold in use beside the best one; empty where there is nothing to weigh.
  var thresholdSection: String {
    guard let cost = thresholdCost else { return "" }
    let note = Bilingual(
      "“均值”是范围内答对与范围外拒答两个比例的平均。最佳阈值是在这些问题上找到的，问题少时不必当真。",
      "The mean is that of the share right in scope and the share declined out of scope. The best threshold is "
        + "found on these very questions; with few of them it means little.")
    let rows = [(Bilingual("所用", "in use"), cost.used), (Bilingual("最佳", "best"), cost.best)].map {
      [
        $0.html, FixedPoint.text($1.threshold), FixedPoint.percent($1.inScopeRight.share),
        FixedPoint.percent($1.outOfScopeDeclined.share), FixedPoint.percent($1.mean),
      ]
    }
    let points = FixedPoint.text(cost.cost * 100, digits: 1)
    let table = Markup.table(
      Bilingual("用现在的阈值，均值比最佳的低 \(points) 个百分点", "the threshold in use costs \(points) points"),
      heading: [
        Bilingual("", ""), Bilingual("阈值", "threshold"), Bilingual("范围内答对", "right in scope"),
        Bilingual("范围外拒答", "declined out of scope"), Bilingual("均值", "mean"),
      ], rows: rows)
    return Markup.section(Bilingual("阈值", "Threshold"), note: note, table)
  }
}
