import Wenda

/// Reads the rows of a table (RFC 4180), in linear time.
///
/// A cell whose quotes are wrong (text behind the closing quote, no closing quote up to the end) is taken as
/// it stands, up to the next delimiter, and reported: a stray quote must neither swallow the rows that
/// follow nor cost a word. A search for a closing quote ends at the first odd run of quotes, and the next
/// cell that searches far begins there or behind it; so no byte is searched more than twice.
struct TableReader {
  private let source: SourceText
  private let delimiter: UInt8
  private var index: Int
  /// Whether a search reached the end of the text, so that none is repeated.
  private var noQuoteCloses = false
  private(set) var problems: [Diagnostic] = []

  private static let quote = UInt8(ascii: "\"")

  package init(_ source: SourceText, delimiter: UInt8, from start: Int) {
    self.source = source
    self.delimiter = delimiter
    index = start
  }

  private var bytes: [UInt8] { source.bytes }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The next row, blank ones too; nil at the end.
  mutating func nextRow() -> [TableCell]? {
    guard index < bytes.count else { return nil }
    var row: [TableCell] = []
    while true {
      row.append(cell())
      guard index < bytes.count else { return row }
      let byte = bytes[index]
      index += 1
      if byte == delimiter { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      return row
    }
  }

  private mutating func cell() -> TableCell {
    let start = index
    if index < bytes.count, bytes[index] == Self.quote, let cell = quotedCell() { return cell }
    while index < bytes.count, bytes[index] != delimiter, !isLineEnd(bytes[index]) { index += 1 }
    return TableCell(text: source.string(start..<index), offset: start)
  }

  /// The quoted cell here; nil, with a report, where its quotes are wrong.
  private mutating func quotedCell() -> TableCell? {
    guard !noQuoteCloses else { return nil }
    let start = index
    var text: [UInt8] = []
    var position = start + 1
    while position < bytes.count {
      guard bytes[position] == Self.quote else {
        text.append(bytes[position])
        position += 1
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
        text.append(Self.quote)
        position += 2
        continue
      }
      return close(start, at: position, text)
    }
    noQuoteCloses = true
    report(start, "a quoted cell is not closed", "end it with a double quote")
    return nil
  }

  private mutating func close(_ start: Int, at position: Int, _ text: [UInt8]) -> TableCell? {
    let next = position + 1
    guard next < bytes.count, bytes[next] != delimiter, !isLineEnd(bytes[next]) else {
      index = next
      return TableCell(text: String(decoding: text, as: UTF8.self), offset: start)
    }
    // In tables with tabs quotes are rarely meant: `"Hello" is a greeting`.
    if delimiter != UInt8(ascii: "\t") {
      report(
        next, "text behind the closing quote of a cell",
        "write a quote inside a quoted cell twice, or take the outer quotes out")
    }
    return nil
  }

  private mutating func report(_ offset: Int, _ message: String, _ remedy: String) {
    problems.append(Diagnostic(.warning, at: source.place(offset), message, remedy: remedy))
  }
}
