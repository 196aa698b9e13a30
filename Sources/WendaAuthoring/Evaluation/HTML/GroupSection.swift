import Wenda

/// The figures at a glance, and the same for each language and kind.
extension EvaluationReport {
  /// The figures to look at first.
  var tiles: String {
    let tiles = [
      tile(Bilingual("范围内答对", "in scope, right"), overall.inScopeRight),
      tile(Bilingual("范围内误拒", "in scope, declined"), overall.inScopeDeclined),
      tile(Bilingual("范围外拒答", "out of scope, declined"), overall.outOfScopeDeclined),
      tile(
        Bilingual("区分内外（AUROC）", "in or out (AUROC)"), FixedPoint.text(overall.auroc),
        Bilingual("1 为完美，0.5 为随机", "1 is perfect, 0.5 is chance").html),
      tile(
        Bilingual("期望校准误差", "calibration error"), FixedPoint.text(calibration.error),
        Bilingual("0 为最佳", "0 is best").html),
      tile(Bilingual("置信度 ≥\u{A0}0.9 的答对", "right at confidence ≥\u{A0}0.9"), calibration.confidentRight),
    ]
    return "<dl class=\"tiles\">\n\(tiles.joined(separator: "\n"))\n</dl>"
  }

  private func tile(_ name: Bilingual, _ proportion: Proportion) -> String {
    tile(
      name, FixedPoint.percent(proportion.share),
      proportion.interval.map { "\(FixedPoint.percent($0)) · \(proportion.count)/\(proportion.total)" } ?? "")
  }

  private func tile(_ name: Bilingual, _ figure: String, _ note: String) -> String {
    "<div><dt>\(name.html)</dt><dd>\(figure)<small>\(note)</small></dd></div>"
  }

  /// A row for all questions, one a language and one a kind.
  var groupSection: String {
    var rows = [row(overall, Bilingual("全部", "all").html)]
    rows += languages.map { row($0, Self.language($0.name)) }
    rows += kinds.map { row($0, $0.name.isEmpty ? none.html : "<bdi>\(Markup.escaped($0.name))</bdi>") }
    let table = Markup.table(
      Bilingual("细线为 95% 区间", "whiskers: 95% intervals"),
      heading: [
        Bilingual("", ""), Bilingual("全部答对", "all right"), Bilingual("", ""),
        Bilingual("范围内", "in scope"), Bilingual("答对", "right"),
        Bilingual("首选答对", "likeliest right"), Bilingual("误拒", "declined"),
        Bilingual("范围外", "out of scope"), Bilingual("拒答", "declined"), Bilingual("AUROC", "AUROC"),
      ],
      rows: rows)
    let note = Bilingual(
      "范围外的问题以拒答为对。“首选”指不论是否拒答，最可能的意图。",
      "Out of scope, declining is right. The likeliest intent counts whether or not it was answered.")
    return Markup.section(Bilingual("按语言与类别", "By language and kind"), note: note, table)
  }

  private func row(_ group: EvaluationGroup, _ name: String) -> [String] {
    [
      name, ShareBar.svg(group.right), FixedPoint.percent(group.right.share),
      "\(group.inScopeRight.total)", share(group.inScopeRight),
      FixedPoint.percent(group.inScopeTopCandidateRight.share),
      FixedPoint.percent(group.inScopeDeclined.share),
      "\(group.outOfScopeDeclined.total)", share(group.outOfScopeDeclined), FixedPoint.text(group.auroc),
    ]
  }

  private func share(_ proportion: Proportion) -> String {
    guard proportion.total > 0 else { return FixedPoint.percent(proportion.share) }
    return "\(FixedPoint.percent(proportion.share))<small>\(FixedPoint.percent(proportion.interval))</small>"
  }

  private static func language(_ name: String) -> String {
    switch name {
    case "zh": Bilingual("中文", "Chinese").html
    case "en": Bilingual("英文", "English").html
    default: Markup.escaped(name)
    }
  }

  private var none: Bilingual { Bilingual("（无类别）", "(no kind)") }
}
