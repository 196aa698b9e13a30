import Wenda

extension EvaluationReport {
  /// The report as one self-contained page in both languages, with pictures.
  ///
  /// - Parameter title: what was evaluated, the names of the files for instance
  public func html(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="zh-Hans">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(Markup.escaped(title)) – Wenda</title>
    <style>
    \(PageStyle.css)
    </style>
    </head>
    <body>
    \(Self.languageSwitch)
    <header>
    <p class="soft">\(Bilingual("问答评测", "Wenda evaluation").html)</p>
    <h1><bdi>\(Markup.escaped(title))</bdi></h1>
    <p>\(counts.html)</p>
    \(originList)
    </header>
    <main>
    \(sections.joined(separator: "\n"))
    </main>
    <footer><p>\(Self.sources.html)</p></footer>
    </body>
    </html>

    """
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

  /// Without scripts Chinese is shown first; without `:has` both languages are.
  static let languageSwitch = """
    <fieldset><legend hidden>语言 / Language</legend>\
    <input type="radio" name="language" id="show-zh" checked><label for="show-zh" lang="zh-Hans">中文</label>\
    <input type="radio" name="language" id="show-en"><label for="show-en" lang="en">English</label>\
    </fieldset>
    <script>
    if (!navigator.language.startsWith("zh")) document.getElementById("show-en").checked = true
    </script>
    """

  private static let sources = Bilingual(
    "区间：Wilson（1927），95%。AUROC：Mann 与 Whitney（1947），同分算一半。"
      + "期望校准误差：Naeini 等（2015）、Guo 等（2017），等量分组。风险与覆盖率：El-Yaniv 与 Wiener（2010）。",
    "Intervals: Wilson (1927), 95%. AUROC: Mann and Whitney (1947), ties count half. Expected calibration "
      + "error: Naeini and others (2015), Guo and others (2017), bins of equal mass. Risk and coverage: "
      + "El-Yaniv and Wiener (2010).")
}
