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
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      throw BatchUsageError("two columns are named “\(names[twice])”; rename one")
    }
    let wanted = column.map { [$0] } ?? ["question", "问题"]
    if let found = wanted.lazy.compactMap({ names.firstIndex(of: $0) }).first {
      question = found
    } else if column == nil, names.count == 1 {
      question = 0
    } else {
      let columns = names.map { "“\($0)”" }.joined(separator: ", ")
      let missing = wanted.map { "“\($0)”" }.joined(separator: " or ")
      throw BatchUsageError("no column \(missing); name the one to ask with --column: \(columns)")
    }
  }
}
