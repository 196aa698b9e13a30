import Wenda

/// A cell of a table: its text without quotes, and where it begins.
public struct TableCell: Sendable, Equatable {
  /// The text.
  public var text: String
  /// The byte at which it begins, its quote included.
  public var offset: Int

  package init(text: String, offset: Int) {
    self.text = text
    self.offset = offset
  }
}

/// The cells of a table, row by row.
public struct Table: Sendable {
  /// The first row that is not blank.
  public var header: [TableCell] = []
  /// The rest of them.
  public var rows: [[TableCell]] = []
  /// The delimiter between cells.
  public var delimiter: UInt8
  /// What is wrong with quotes and the number of cells, from top to bottom.
  public var problems: [Diagnostic] = []
  /// The text that it was read from.
  public let source: SourceText

  /// The place of a cell.
  public func place(_ cell: TableCell) -> SourcePlace { source.place(cell.offset) }

  /// Reads a table (RFC 4180), with the delimiter that is given or the one that its header has.
  public init(_ source: SourceText, delimiter: UInt8? = nil) {
    let found = TableDelimiter.find(in: source.bytes)
    self.source = source
    self.delimiter = delimiter ?? found.delimiter
    var reader = TableReader(source, delimiter: self.delimiter, from: found.header)
    while let row = reader.nextRow() {
      if row.allSatisfy({ $0.text.stripped.isEmpty }) { continue }
      if header.isEmpty {
        header = row
      } else {
        if row.count > header.count { reportSurplus(row) }
        rows.append(row)
      }
    }
    problems = (reader.problems + problems).sorted { $0.place < $1.place }
  }

  /// Cells without a column would be lost silently.
  private mutating func reportSurplus(_ row: [TableCell]) {
    let surplus = row[header.count...]
    guard let first = surplus.first(where: { !$0.text.stripped.isEmpty }) else { return }
    problems.append(
      Diagnostic(
        at: place(first), "\(row.count) cells under \(header.count) column names: “\(first.text.shown)”",
        remedy: "put a cell with the delimiter in it in double quotes"))
  }
}
