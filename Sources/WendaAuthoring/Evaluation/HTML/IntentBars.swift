import Wenda

/// Precision and recall of each intent as a pair of bars, a dozen intents a picture so that the
/// pictures stand in as many columns as the screen has room for.
enum IntentBars {
  static let shownAtMost = 36
  private static let perPicture = 12

  /// - Parameter scores: the worst first; no more than ``shownAtMost`` are drawn
  static func svgs(_ scores: [IntentScore]) -> String {
    let shown = Array(scores.prefix(shownAtMost))
    return stride(from: 0, to: shown.count, by: perPicture).map { start in
      svg(shown[start..<min(start + perPicture, shown.count)])
    }.joined(separator: "\n")
  }

  private static func svg(_ scores: ArraySlice<IntentScore>) -> String {
    let rowHeight = 48.0
    var drawing = Drawing(width: 340, height: Double(scores.count) * rowHeight)
    for (row, score) in scores.enumerated() {
      let y = Double(row) * rowHeight
      drawing.text(IntentLabel.short(score.intent, columns: 36), x: 0, y: y + 13, style: "name")
      drawing.text("n = \(score.support)", x: 340, y: y + 13, anchor: .end, style: "soft")
      bar(score.precision, "P", style: "good", at: y + 18, in: &drawing)
      bar(score.recall, "R", style: "accent", at: y + 31, in: &drawing)
    }
    let first = scores.startIndex + 1
    let range = "\(first)–\(scores.endIndex)"
    return drawing.svg(
      id: "intents-\(first)",
      title: Bilingual("各意图的精确率与召回率，\(range)", "Precision and recall, intents \(range)"),
      description: Bilingual(
        "每个意图两条：上为精确率 P，下为召回率 R。", "Two bars an intent: precision P above, recall R below."))
  }

  private static func bar(
    _ share: Double?, _ letter: String, style: String, at y: Double, in drawing: inout Drawing
  ) {
    drawing.rectangle(x: 0, y: y, width: 270, height: 7, style: "track")
    drawing.rectangle(x: 0, y: y, width: 270 * (share ?? 0), height: 7, style: style)
    drawing.text("\(letter) \(FixedPoint.percent(share))", x: 340, y: y + 8, anchor: .end, style: "small")
  }
}
