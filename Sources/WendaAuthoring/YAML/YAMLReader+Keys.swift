extension YAMLReader {
  /// The index of the colon behind the key that a line begins with; nil where it has none.
  func keyEnd(_ line: YAMLLines.Line) throws(YAMLFailure) -> Int? {
    let start = line.range.lowerBound
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let end = quoteEnd(line.range) else { return nil }
      let colon = skipSpaces(from: end, to: line.range.upperBound)
      return isColon(colon, line.range.upperBound) ? colon : nil
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    case UInt8(ascii: "?") where start + 1 == line.range.upperBound || bytes[start + 1] == 0x20:
      throw YAMLFailure(
        start, "a key of several lines (`?`), which is not read", remedy: "write `key: value`")
    default:
      return line.range.first { index in
        isColon(index, line.range.upperBound)
      }.flatMap { colon in isComment(before: colon, in: line.range) ? nil : colon }
    }
  }

  private func isColon(_ index: Int, _ end: Int) -> Bool {
    index < end && bytes[index] == UInt8(ascii: ":")
      && (index + 1 == end || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09)
  }

  private func isComment(before end: Int, in range: Range<Int>) -> Bool {
    commentStart(in: range).map { $0 < end } ?? false
  }

  /// The ` #` that begins a comment.
  func commentStart(in range: Range<Int>) -> Int? {
    range.first { index in
      bytes[index] == UInt8(ascii: "#")
        && (index == range.lowerBound || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09)
    }
  }

  func skipSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// The index behind the closing quote of a scalar that begins and ends in `range`.
  func quoteEnd(_ range: Range<Int>) -> Int? {
    let quotes = YAMLQuotes(quote: bytes[range.lowerBound])
    let (end, isClosed) = quotes.pass(bytes, range, isFirst: true)
    return isClosed ? end : nil
  }

  func key(_ range: Range<Int>) throws(YAMLFailure) -> String {
    let text = lines.source.string(range).stripped
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return try YAMLQuotes.unquoted(Array(text.utf8), at: range.lowerBound)
    default:
      try refuseIndicator(at: range.lowerBound)
      return text
    }
  }

  /// Anchors, aliases and tags would be read as text.
  func refuseIndicator(at index: Int) throws(YAMLFailure) {
    let name: String
    switch bytes[index] {
    case UInt8(ascii: "&"): name = "an anchor (`&`)"
    case UInt8(ascii: "*"): name = "an alias (`*`)"
    case UInt8(ascii: "!"): name = "a tag (`!`)"
    case UInt8(ascii: "@"), UInt8(ascii: "`"): name = "a reserved sign"
    default: return
    }
    throw YAMLFailure(
      index, "\(name), which is not read", remedy: "write the value itself, or put a text in double quotes")
  }
}
