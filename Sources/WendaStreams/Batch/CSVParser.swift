/// Rows of a table: a cell is the question, the others are passed through.
struct CSVParser: RecordParser {
  static let isOneLine = false

  private let scanner: CSVScanner
  private let question: Int
  private let columns: [PassedField]

  init(layout: CSVLayout) {
    scanner = layout.scanner
    columns = layout.names.columns
    question = layout.question
  }

  func end(in chunk: BatchText, from start: Int) -> RecordEnd {
    scanner.row(in: chunk, from: start).end
  }

  func parse(_ text: BatchText, into record: inout InputRecord) {
    guard !text.isEmpty else {
      record.error = "blank line; write a question or take it out"
      return
    }
    guard scanner.fields(of: text, into: &record.cells, scratch: &record.scratch) else {
      record.question = text
      record.error =
        "a quoted field is not closed properly; end it with one quote before the delimiter "
        + "and double the quotes within"
      return
    }
    for (index, cell) in record.cells.enumerated() where index < columns.count {
      if index == question {
        record.question = cell
      } else {
        var field = columns[index]
        field.value = cell
        record.passed.append(field)
      }
    }
    if record.cells.count != columns.count {
      record.error =
        "\(record.cells.count) columns, but the header has \(columns.count); quote a cell that holds the separator"
    } else if let question = record.question, question.isBlank {
      record.error = "empty question; write one or take the record out"
    }
  }
}
