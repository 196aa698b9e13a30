extension YAMLReader {
  /// The scalar or flow collection that begins with this line; it may go on in lines that are indented by
  /// more than `parent`.
  mutating func scalar(_ line: YAMLLines.Line, parent: Int) throws(YAMLFailure) -> YAMLValue {
    let start = line.range.lowerBound
    switch bytes[start] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return try block(line, parent: parent)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return try quoted(line, parent: parent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      lines.index += 1
      var flow = YAMLFlow(bytes: bytes, range: line.range)
      return try flow.value(depth: 0, isWhole: true)
    default:
      try refuseIndicator(at: start)
      return YAMLValue(kind: .scalar(try plain(line, parent: parent)), offset: start)
    }
  }

  /// A text without quotes: its lines, separated by spaces, up to a comment.
  private mutating func plain(_ first: YAMLLines.Line, parent: Int) throws(YAMLFailure) -> String {
    var text = ""
    var breaks = 0
    var line = first
    while true {
      let comment = commentStart(in: line.range)
      let part = lines.source.string(line.range.lowerBound..<(comment ?? line.range.upperBound)).stripped
      text += breaks > 1 ? String(repeating: "\n", count: breaks - 1) : text.isEmpty ? "" : " "
      text += part
      let last = lines.index
      lines.index += 1
      guard comment == nil, let next = lines.next(), next.indent > parent,
        !lines.lines[last + 1..<lines.index].contains(where: { !source(isEmpty: $0) })
      else { return text }
      if try keyEnd(next) != nil {
        throw YAMLFailure(
          next.range.lowerBound, "a key below a text",
          remedy: "indent it as the other keys, or put the text in quotes")
      }
      breaks = lines.index - last
      line = next
    }
  }

  /// Whether a line that holds nothing is no comment either.
  private func source(isEmpty line: YAMLLines.Line) -> Bool { lines.source.isBlank(line.range) }

  /// A text in quotes, which may go on in further lines.
  private mutating func quoted(_ first: YAMLLines.Line, parent: Int) throws(YAMLFailure) -> YAMLValue {
    let start = first.range.lowerBound
    var text: [UInt8] = []
    let quotes = YAMLQuotes(quote: bytes[start])
    var range = start..<first.range.upperBound
    var isFirst = true
    while true {
      let (end, isClosed) = quotes.pass(bytes, range, isFirst: isFirst)
      text += bytes[range.lowerBound..<end]
      lines.index += 1
      if isClosed {
        try expectEnd(from: end, to: range.upperBound)
        return YAMLValue(kind: .scalar(try YAMLQuotes.unquoted(text, at: start)), offset: start)
      }
      text.append(0x0A)
      guard lines.index < lines.lines.count else {
        throw YAMLFailure(
          start, "a quoted text is not closed", remedy: "end it with the quote it begins with")
      }
      range = lines.lines[lines.index].range
      isFirst = false
    }
  }

  /// Nothing but a comment may stand behind a closing quote.
  private func expectEnd(from start: Int, to end: Int) throws(YAMLFailure) {
    let index = skipSpaces(from: start, to: end)
    guard index == end || bytes[index] == UInt8(ascii: "#") else {
      throw YAMLFailure(
        index, "text behind the closing quote", remedy: "put the whole text in quotes, or none of it")
    }
  }
}
