/// The delimiter between the cells of a table, detected from its header.
package struct InputDelimiter: Equatable {
  package var delimiter: UInt8
  /// Whether a line such as `sep=;`, which Excel writes and obeys, stands before the header.
  var hasSeparatorLine = false

  private static let names: [UInt8: String] = [0x2C: "comma", 0x3B: "semicolon", 0x09: "tab"]

  /// The delimiter with which the header has the column of the questions: the one that the file's name promises
  /// before the others.
  ///
  /// - Parameters:
  ///   - text: the file's beginning, with all of its header.
  ///   - promised: what the name of the file stands for.
  ///   - given: what the user says it is.
  ///   - wanted: the names of the questions' column, the best first.
  /// - Throws: `BatchUsageError` where other delimiters stand in the header and none gives that column: a row
  ///   must not be taken for a question.
  static func find(
    in text: BatchText, promised: UInt8, given: UInt8?, wanted: [String]
  ) throws(BatchUsageError) -> InputDelimiter {
    let text = text.behindByteOrderMark
    let line = LineParser.lineEnd(in: text, from: 0)
    if line.text == 5, text.starts(with: Array("sep=".utf8)) {
      return InputDelimiter(delimiter: given ?? text[4], hasSeparatorLine: true)
    }
    if let given { return InputDelimiter(delimiter: given) }
    let candidates = [promised] + [0x2C, 0x3B, 0x09].filter { $0 != promised }
    let readings = candidates.map { (delimiter: $0, names: columns(of: text, $0)) }
    if let found = readings.first(where: { reading in wanted.contains { reading.names.contains($0) } }) {
      return InputDelimiter(delimiter: found.delimiter)
    }
    guard let other = readings.dropFirst().first(where: { $0.names.count > 1 }) else {
      return InputDelimiter(delimiter: promised)
    }
    let missing = wanted.map { "“\($0)”" }.joined(separator: " or ")
    throw BatchUsageError(
      "no column \(missing), and the delimiter is unclear: \(told(readings[0])), or \(told(other)); "
        + "name the column with --column and the separator with --delimiter")
  }

  /// `with the comma there is one column, “a;b”`
  private static func told(_ reading: (delimiter: UInt8, names: [String])) -> String {
    let separator = names[reading.delimiter] ?? ""
    let count = reading.names.count == 1 ? "is one column" : "are \(reading.names.count) columns"
    return "with the \(separator) there \(count), \(CSVLayout.listed(reading.names))"
  }

  /// The names in the first row as this delimiter parts them.
  static func columns(of text: BatchText, _ delimiter: UInt8) -> [String] {
    let scanner = CSVScanner(delimiter: delimiter)
    guard !text.isEmpty else { return [] }
    let row = text.part(0..<scanner.row(in: text, from: 0).end.text)
    var scratch = ByteBuffer(capacity: row.count)
    var cells: [BatchText] = []
    guard scanner.fields(of: row, into: &cells, scratch: &scratch) else { return [] }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The delimiter of a name or a character, as `--delimiter` has it; nil where it is none.
  package init?(option: String) {
    switch option {
    case "tab", "\t", "\\t": delimiter = 0x09
    case "comma": delimiter = 0x2C
    case "semicolon": delimiter = 0x3B
    case "pipe": delimiter = 0x7C
    default:
      guard option.utf8.count == 1, let byte = option.utf8.first, (0x21..<0x7F).contains(byte),
        byte != CSVScanner.quote
      else { return nil }
      delimiter = byte
    }
  }

  init(delimiter: UInt8, hasSeparatorLine: Bool = false) {
    (self.delimiter, self.hasSeparatorLine) = (delimiter, hasSeparatorLine)
  }
}
