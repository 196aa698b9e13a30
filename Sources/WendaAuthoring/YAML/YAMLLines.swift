/// The lines of a YAML file that hold something, each with how far it is indented.
///
/// Behind `- ` the rest of a line is read as if it were a line of its own, indented by where it stands:
/// so `- - a` and `- key: value` need no rules of their own.
struct YAMLLines {
  struct Line {
    /// Spaces before it, or the column of what is left of it.
    var indent: Int
    /// What is left of it, without its end.
    var range: Range<Int>
    /// Whether there is nothing in it, or a comment only.
    var isBlank: Bool
  }

  let source: SourceText
  private(set) var lines: [Line] = []
  var index = 0

  init(_ source: SourceText) throws(YAMLFailure) {
    self.source = source
    let bytes = source.bytes
    for line in source.lines {
      let start = line.range.lowerBound + bytes[line.range].prefix { $0 == 0x20 }.count
      let first = start < line.range.upperBound ? bytes[start] : 0
      lines.append(
        Line(
          indent: start - line.range.lowerBound, range: start..<line.range.upperBound,
          isBlank: first == UInt8(ascii: "#") || source.isBlank(start..<line.range.upperBound)))
    }
    try readDocumentMarks()
  }

  /// `---` before the document and `...` behind it; a second document is refused.
  private mutating func readDocumentMarks() throws(YAMLFailure) {
    var hasContent = false
    for (number, line) in lines.enumerated() where !line.isBlank {
      let text = source.bytes[line.range]
      let isMark = line.indent == 0 && (isDocumentMark(text, "---") || isDocumentMark(text, "..."))
      if isMark, !hasContent || text.first == UInt8(ascii: ".") {
        lines[number].isBlank = true
      } else if isMark {
        throw YAMLFailure(
          line.range.lowerBound, "a second YAML document in the file", remedy: "put it into a file of its own"
        )
      } else if line.indent == 0, text.first == UInt8(ascii: "%") {
        throw YAMLFailure(line.range.lowerBound, "a YAML directive, which is not read", remedy: "take it out")
      } else {
        hasContent = true
      }
    }
  }

  private func isDocumentMark(_ text: ArraySlice<UInt8>, _ mark: String) -> Bool {
    text.starts(with: mark.utf8) && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The next line that holds something; nil at the end.
  mutating func next() -> Line? {
    while index < lines.count, lines[index].isBlank { index += 1 }
    return index < lines.count ? lines[index] : nil
  }

  /// Passes over the first `count` bytes of this line and the spaces behind them.
  mutating func advance(_ count: Int) {
    let line = lines[index]
    var start = min(line.range.lowerBound + count, line.range.upperBound)
    while start < line.range.upperBound, source.bytes[start] == 0x20 || source.bytes[start] == 0x09 {
      start += 1
    }
    lines[index].indent += start - line.range.lowerBound
    lines[index].range = start..<line.range.upperBound
    lines[index].isBlank = start == line.range.upperBound || source.bytes[start] == UInt8(ascii: "#")
  }
}

extension SourceText {
  /// Whether there are only spaces and tabs.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
