import Wenda

/// The confusion matrix as a picture. Each cell holds its number; right and wrong ones differ in
/// colour and in that the right ones lie on the framed diagonal.
enum ConfusionHeatMap {
  private static let cell = 30.0
  private static let labelWidth = 184.0
  private static let headHeight = 44.0

  static func svg(_ matrix: ConfusionMatrix) -> String {
    let size = Double(matrix.labels.count) * cell
    // Never too narrow for the words above the columns.
    var drawing = Drawing(width: labelWidth + max(size + 1, 240), height: headHeight + size + 1)
    drawing.text(Bilingual("真实意图 ↓", "expected ↓").svg, x: 0, y: 34, style: "soft")
    drawing.text(
      Bilingual("预测意图 →（编号同行）", "answered → (numbered as the rows)").svg, x: labelWidth, y: 13, style: "soft")
    for index in matrix.labels.indices {
      let middle = (Double(index) + 0.5) * cell
      drawing.text(
        "\(index + 1)", x: labelWidth + middle, y: 34, anchor: .middle, style: "soft")
      drawing.text(
        label(index, matrix, columns: 23), x: 0, y: headHeight + middle + 4, style: "name")
      drawing.text(
        "\(index + 1)", x: labelWidth - 6, y: headHeight + middle + 4, anchor: .end, style: "soft")
      for column in matrix.labels.indices { draw(index, column, of: matrix, in: &drawing) }
    }
    return drawing.svg(
      id: "confusion", title: Bilingual("混淆矩阵", "Confusion matrix"),
      description: Bilingual(
        "行为真实意图，列为预测意图，格内为问题数；对角线上为答对。最常混淆的几对另见下方列表。",
        "Rows: the right intent; columns: the answer; cells: questions. The diagonal is right. "
          + "The most confused pairs are listed below."),
      isFixed: true)
  }

  private static func draw(
    _ row: Int, _ column: Int, of matrix: ConfusionMatrix, in drawing: inout Drawing
  ) {
    let x = labelWidth + Double(column) * cell
    let y = headHeight + Double(row) * cell
    let isDiagonal = row == column
    drawing.rectangle(x: x, y: y, width: cell, height: cell, style: isDiagonal ? "cell own" : "cell")
    let count = matrix.count(row, column)
    guard let share = Proportion(count: count, total: matrix.total(row)).share, count > 0 else { return }
    // The others together are both right and wrong where they meet.
    let isMixed = isDiagonal && matrix.labels[row] == nil
    let isStrong = share > 0.5
    drawing.rectangle(
      x: x + 1, y: y + 1, width: cell - 2, height: cell - 2,
      style: isMixed ? "mixed" : isDiagonal ? "good" : "bad",
      // A gap in the middle keeps the number readable, dark on light or light on dark.
      opacity: isStrong ? 0.75 + 0.25 * share : 0.22 + 0.5 * share,
      hint: "\(plain(row, matrix)) → \(plain(column, matrix)): \(count)")
    drawing.text(
      "\(count)", x: x + cell / 2, y: y + cell / 2 + 4, anchor: .middle,
      style: (count > 999 ? "long" : "count") + (isStrong && !isMixed ? " strong" : ""))
  }

  private static func label(_ index: Int, _ matrix: ConfusionMatrix, columns: Int) -> String {
    matrix.labels[index].map { IntentLabel.short($0, columns: columns) } ?? others(matrix).svg
  }

  private static func plain(_ index: Int, _ matrix: ConfusionMatrix) -> String {
    matrix.labels[index].map(IntentLabel.plain) ?? others(matrix).plain
  }

  private static func others(_ matrix: ConfusionMatrix) -> Bilingual {
    Bilingual("其余 \(matrix.otherCount) 个意图", "the other \(matrix.otherCount)")
  }
}
