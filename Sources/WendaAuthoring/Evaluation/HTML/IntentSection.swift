import Wenda

/// How well each intent is recognised.
extension EvaluationReport {
  /// The bars, with all figures collapsed.
  var intentSection: String {
    let limit = IntentBars.shownAtMost
    let isCut = intents.count > limit
    let note = Bilingual(
      "P 精确率（答此意图的有多少答对），R 召回率（该答此意图的有多少答到），n 该答此意图的问题数；"
        + (isCut ? "只画最差的 \(limit) 个。" : "最差的在前。"),
      "P precision (of the answers with this intent), R recall (of the questions that should get it), n the "
        + "questions that should; " + (isCut ? "the worst \(limit) only." : "the worst first."))
    let bars = "<div class=\"bars\">\n\(IntentBars.svgs(intents.worstFirst))\n</div>\n"
    return Markup.section(
      Bilingual("各意图", "Per intent"), note: note,
      bars + Markup.details(Bilingual("全部数字", "All figures"), intentTable))
  }

  private var intentTable: String {
    Markup.table(
      Bilingual("按名称排列", "by name"),
      heading: [
        Bilingual("意图", "intent"), Bilingual("精确率", "precision"), Bilingual("召回率", "recall"),
        Bilingual("F1", "F1"), Bilingual("问题数", "support"),
      ],
      rows: intents.map {
        [
          IntentLabel.html($0.intent), FixedPoint.percent($0.precision), FixedPoint.percent($0.recall),
          FixedPoint.percent($0.f1), "\($0.support)",
        ]
      })
  }
}
