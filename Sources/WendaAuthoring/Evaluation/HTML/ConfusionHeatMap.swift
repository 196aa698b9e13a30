import Wenda

/// The confusion matrix as two pictures side by side: the names of the rows, and the cells, which scroll by
/// themselves where the screen is narrow. Each cell holds its number; right and wrong ones differ in colour and
/// in that the right ones lie on the framed diagonal.
enum ConfusionHeatMap {
  private static let cell = 30.0
  private static let nameWidth = 184.0
  private static let headHeight = 44.0

  static func svgs(_ matrix: ConfusionMatrix) -> String {
    "<div class=\"names\">\(names(matrix))</div>\n\(cells(matrix))"
  }

  /// The number of a row stands before its name, so that it is seen where the name is cut.
  private static func names(_ matrix: ConfusionMatrix) -> String {
    var drawing = Drawing(width: nameWidth, height: height(matrix))
    drawing.text(Bilingual("真实意图 ↓", "expected ↓").svg, x: 0, y: 34, style: "soft")
    for index in matrix.labels.indices {
      let y = headHeight + (Double(index) + 0.5) * cell + 4
      drawing.text("\(index + 1)", x: 16, y: y, anchor: .end, style: "soft")
      drawing.text(label(index, matrix, columns: 23), x: 22, y: y, style: "name")
    }
    return drawing.svg(
      id: "confusion-names", title: Bilingual("混淆矩阵各行的名称", "Names of the rows of the confusion matrix"),
      description: Bilingual("真实意图，按编号。", "The right intents, by number."), isFixed: true)
  }

  private static func cells(_ matrix: ConfusionMatrix) -> String {
    // Never too narrow for the words above the columns.
    let width = max(Double(matrix.labels.count) * cell + 1, 240)
    var drawing = Drawing(width: width, height: height(matrix))
    drawing.text(
      Bilingual("预测意图 →（编号同行）", "answered → (numbered as the rows)").svg, x: 0, y: 13, style: "soft")
    for index in matrix.labels.indices {
      drawing.text("\(index + 1)", x: (Double(index) + 0.5) * cell, y: 34, anchor: .middle, style: "soft")
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

  private static func height(_ matrix: ConfusionMatrix) -> Double {
    headHeight + Double(matrix.labels.count) * cell + 1
  }

  private static func draw(
    _ row: Int, _ column: Int, of matrix: ConfusionMatrix, in drawing: inout Drawing
  ) {
    let x = Double(column) * cell
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
