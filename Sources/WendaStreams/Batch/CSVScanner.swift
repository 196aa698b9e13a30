import PlatformLibc

/// Rows of RFC 4180 with any delimiter.
///
/// A quoted field that is not closed properly (text behind the closing quote, or no closing quote
/// as far as one can see) spoils the line on which its row starts and no other: the next line is a
/// row again. Otherwise one stray quote would swallow the rest of a file.
///
/// Quotes are text within a cell that does not begin with one (`5" screen`), but behind such a cell no quoted
/// cell may span lines. So all quotes that reach beyond a line are told by their parity, a row that spans lines
/// ends at the next line with an odd number of them, and no line is searched more than twice, however the
/// quotes stand.
struct CSVScanner: Sendable {
  let delimiter: UInt8

  static let quote = UInt8(ascii: "\"")

  /// What was found of a row.
  enum Row {
    case complete(RecordEnd)
    /// The row's first line, whose quotes are wrong.
    case broken(RecordEnd)
    /// The text ends within the row, or where more text could belong to it.
    case open(RecordEnd)

    /// The end as far as can be seen.
    var end: RecordEnd {
      switch self {
      case .complete(let end), .broken(let end), .open(let end): end
      }
    }
  }

  /// The row that starts at `start`.
  func row(in text: BatchText, from start: Int) -> Row {
    var index = start
    var hasStrayQuote = false
    while true {
      if index < text.count, text[index] == Self.quote {
        if hasStrayQuote {
          let line = LineParser.lineEnd(in: text, from: index)
          guard let close = closingQuote(in: text.part(0..<line.text), from: index + 1) else {
            return spoilt(in: text, from: start)
          }
          index = close + 1
        } else {
          guard let close = closingQuote(in: text, from: index + 1) else {
            return .open(LineParser.lineEnd(in: text, from: start))
          }
          index = close + 1
        }
        guard index < text.count else { return open(text) }
        guard text[index] == delimiter else {
          return endOfRow(in: text, from: start, closed: index)
        }
        index += 1
      } else {
        while index < text.count, text[index] != delimiter, text[index] != 0x0A {
          if text[index] == Self.quote { hasStrayQuote = true }
          index += 1
        }
        guard index < text.count else { return open(text) }
        if text[index] == 0x0A {
          let isReturn = index > start && text[index - 1] == 0x0D
          return .complete(RecordEnd(text: isReturn ? index - 1 : index, next: index + 1))
        }
        index += 1
      }
    }
  }

  private func open(_ text: BatchText) -> Row {
    .open(RecordEnd(text: text.count, next: text.count))
  }

  /// Handles what follows a closing quote and is no delimiter: the row's end, or an error.
  private func endOfRow(in text: BatchText, from start: Int, closed index: Int) -> Row {
    if text[index] == 0x0A { return .complete(RecordEnd(text: index, next: index + 1)) }
    if text[index] == 0x0D {
      guard index + 1 < text.count else {
        return .open(RecordEnd(text: index, next: text.count))
      }
      if text[index + 1] == 0x0A { return .complete(RecordEnd(text: index, next: index + 2)) }
    }
    return spoilt(in: text, from: start)
  }

  /// The line on which a row starts whose quotes are wrong.
  private func spoilt(in text: BatchText, from start: Int) -> Row {
    let line = LineParser.lineEnd(in: text, from: start)
    let isWhole = text[line.next - 1] == 0x0A
    return isWhole ? .broken(line) : .open(line)
  }

  /// The index of the quote that closes a field, with doubled quotes passed over.
  private func closingQuote(in text: BatchText, from start: Int) -> Int? {
    var index = start
    while index < text.count, let quote = text.first(Self.quote, from: index) {
      guard quote + 1 < text.count, text[quote + 1] == Self.quote else { return quote }
      index = quote + 2
    }
    return nil
  }

  /// The fields of a row without its line end, unquoted; `scratch` has room for as many bytes as
  /// the row. nil where the quotes are wrong.
  func fields(of row: BatchText, into fields: inout [BatchText], scratch: inout ByteBuffer) -> Bool {
    fields.removeAll(keepingCapacity: true)
    var index = 0
    while true {
      if index < row.count, row[index] == Self.quote {
        guard let close = closingQuote(in: row, from: index + 1) else { return false }
        fields.append(unquoted(row.part(index + 1..<close), scratch: &scratch))
        index = close + 1
        guard index < row.count else { return true }
        guard row[index] == delimiter else { return false }
      } else {
        let start = index
        while index < row.count, row[index] != delimiter { index += 1 }
        fields.append(row.part(start..<index))
        guard index < row.count else { return true }
      }
      index += 1
    }
  }

  private func unquoted(_ text: BatchText, scratch: inout ByteBuffer) -> BatchText {
    guard text.contains(Self.quote) else { return text }
    let start = scratch.count
    var index = 0
    while index < text.count {
      scratch.append(text[index])
      index += text[index] == Self.quote ? 2 : 1
    }
    return scratch.text.part(start..<scratch.count)
  }
}
