import Wenda
import WendaAuthoring

extension BenchmarkTable {
  /// The table for a terminal.
  var text: String {
    var lines = ["\(name): \(title)", ""]
    if !rows.isEmpty { lines += textTable.lines.map { "  " + $0 } + [""] }
    lines += notes.flatMap { Self.wrapped($0, to: 98) }.map { "  " + $0 }
    if !notes.isEmpty { lines.append("") }
    return lines.joined(separator: "\n")
  }

  private var textTable: TextTable {
    let hasSpread = columns.map { column in cells(column.key).contains { $0?.spread != nil } }
    let heading = zip(columns, hasSpread).flatMap { $1 ? [$0.heading, "10th–90th"] : [$0.heading] }
    return TextTable(
      heading: [subject] + heading,
      rows: rows.map { row in
        [row.name] + zip(row.cells, hasSpread).flatMap { cell, hasSpread in Self.texts(cell, hasSpread) }
      })
  }

  private static func texts(_ cell: Cell?, _ hasSpread: Bool) -> [String] {
    let value = cell.map { $0.unit.text($0.value) } ?? "–"
    guard hasSpread else { return [value] }
    let spread = cell.flatMap { cell in cell.spread.map { cell.unit.text($0, like: cell.value) } }
    return [value, spread ?? ""]
  }

  private static func wrapped(_ note: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in note.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
