/// Writes a table (RFC 4180) with lines that end in `\r\n`, as spreadsheets expect.
public struct TableWriter {
  /// The text so far.
  public private(set) var text = ""
  private let delimiter: Character
  private let hasSafeCells: Bool

  /// A table without rows.
  ///
  /// - Parameters:
  ///   - delimiter: What parts the cells.
  ///   - hasSafeCells: Puts a `'` before cells that begin with `=`, `+`, `-`, `@`, a tab or a carriage return:
  ///     spreadsheets would take them for formulas and run them.
  public init(delimiter: Character = ",", hasSafeCells: Bool = false) {
    self.delimiter = delimiter
    self.hasSafeCells = hasSafeCells
  }

  /// Appends a row.
  public mutating func append(_ cells: [String]) {
    text += cells.map(cell).joined(separator: String(delimiter))
    text += "\r\n"
  }

  private func cell(_ text: String) -> String {
    let text = hasSafeCells && Self.startsFormula(text) ? "'" + text : text
    let special = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || delimiter.unicodeScalars.contains($0)
    }
    let isPadded = text.first == " " || text.last == " "
    guard special || isPadded else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static func startsFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  }
}
