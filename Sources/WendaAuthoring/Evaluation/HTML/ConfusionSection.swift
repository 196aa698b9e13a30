import Wenda

/// What was taken for what.
extension EvaluationReport {
  /// The matrix, and the most confused pairs with example questions.
  var confusionSection: String {
    let title = Bilingual("混淆矩阵", "Confusion matrix")
    let note = Bilingual(
      "每行是一个真实意图，格内是问题数，颜色越重占该行的比例越大。对角线为答对。",
      "Each row is a right intent, each cell a number of questions; the stronger its colour, the larger its "
        + "share of the row. The diagonal is right.")
    let map = """
      <div class="scroll heat" role="region" tabindex="0" aria-label="\(title.plain)">
      \(ConfusionHeatMap.svgs(ConfusionMatrix(self)))
      </div>
      """
    return Markup.section(title, note: note, map + "\n" + pairs)
  }

  private var pairs: String {
    let shown = confusions.prefix(20)
    if shown.isEmpty {
      return "<p>\(Bilingual("没有答错的问题。", "No question was answered wrongly.").html)</p>"
    }
    return """
      <h3>\(Bilingual("最常混淆", "Most confused").html)</h3>
      <p class="soft">\(Bilingual("真实 → 预测", "expected → answered").html)</p>
      <ol class="pairs">
      \(shown.map(item).joined(separator: "\n"))
      </ol>
      """
  }

  private func item(_ confusion: Confusion) -> String {
    let examples = confusion.examples.map { "<li><bdi>\(Markup.escaped($0))</bdi></li>" }.joined()
    return "<li><b>\(confusion.count)</b> × \(IntentLabel.html(confusion.expected)) → "
      + "\(IntentLabel.html(confusion.predicted))<ul>\(examples)</ul></li>"
  }
}
