/// The columns of a table, and which of them is asked.
struct CSVLayout: Sendable {
  let scanner: CSVScanner
  let names: ColumnNames
  /// The index of the column with the questions.
  let question: Int

  /// Finds the question's column: the one named, else `question`, else `问题`, else the only one.
  ///
  /// - Throws: `BatchUsageError` with the columns there are.
  init(scanner: CSVScanner, names: [String], column: String?) throws(BatchUsageError) {
    self.scanner = scanner
    self.names = ColumnNames(names.map { Array($0.utf8) })
    guard names.count <= BatchLimits.columns else {
      throw BatchUsageError("\(names.count) columns; at most \(BatchLimits.columns) are read")
    }
    var seen: Set<String> = []
    if let twice = names.first(where: { !seen.insert($0).inserted }) {
      throw BatchUsageError("two columns are named “\(twice)”; rename one")
    }
    let wanted = column.map { [$0] } ?? ["question", "问题"]
    if let found = wanted.lazy.compactMap({ names.firstIndex(of: $0) }).first {
      question = found
    } else if column == nil, names.count == 1 {
      question = 0
    } else {
      let missing = wanted.map { "“\($0)”" }.joined(separator: " or ")
      throw BatchUsageError(
        "no column \(missing); name the one to ask with --column: \(Self.listed(names))")
    }
  }

  /// Names of columns in quotes, for messages: the first of them where there are many.
  static func listed(_ names: [String]) -> String {
    let most = 20
    let list = names.prefix(most).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > most ? "\(list) and \(names.count - most) more" : list
  }

  /// Takes the header off a file's first chunk.
  ///
  /// - Throws: `BatchUsageError` where there is none, or no column to ask.
  init(takenFrom chunk: inout InputChunk, delimiter: UInt8, column: String?) throws(BatchUsageError) {
    let scanner = CSVScanner(delimiter: delimiter)
    let text = chunk.text
    guard chunk.overlong == 0 else { throw BatchUsageError("the header is too long; is this a table?") }
    guard !text.isEmpty else { throw BatchUsageError("no header; the first line must name the columns") }
    guard case let end = scanner.row(in: text, from: 0).end, end.text > 0 else {
      throw BatchUsageError("the header is a blank line; the first line must name the columns")
    }
    let row = text.part(0..<end.text)
    var scratch = ByteBuffer(capacity: row.count)
    var cells: [BatchText] = []
    guard scanner.fields(of: row, into: &cells, scratch: &scratch) else {
      throw BatchUsageError("a quoted column name is not closed; end it with a double quote")
    }
    let names = cells.map { String(decoding: $0, as: UTF8.self) }
    try self.init(scanner: scanner, names: names, column: column)
    chunk.firstLine += text.part(0..<end.next).count { $0 == 0x0A }
    chunk.start += end.next
  }

  /// The names of the columns that are passed through.
  var passedNames: [[UInt8]] {
    names.columns.indices.filter { $0 != question }.map { Array(names.columns[$0].name) }
  }
}
