extension YAMLReader {
  /// How a block scalar is to be read, from the signs behind `|` or `>`.
  private struct BlockHeader {
    var isFolded = false
    /// `-` takes all line ends off, `+` keeps them all, otherwise one stays.
    var chomping: UInt8 = 0
    var indent: Int?
  }

  /// A literal or folded block: the lines that are indented by more than `parent`.
  mutating func block(_ line: YAMLLines.Line, parent: Int) throws(YAMLFailure) -> YAMLValue {
    let header = try blockHeader(line, parent: parent)
    lines.index += 1
    let start = lines.index
    let indent = header.indent ?? blockIndent(parent: parent)
    var texts: [(text: String, isDeeper: Bool)] = []
    while lines.index < lines.lines.count {
      let range = wholeLine(lines.index)
      let spaces = bytes[range].prefix { $0 == 0x20 }.count
      if spaces < indent, spaces < range.count { break }
      let text = lines.source.string(min(range.lowerBound + indent, range.upperBound)..<range.upperBound)
      texts.append((text, text.first == " " || text.first == "\t"))
      lines.index += 1
    }
    let content = header.isFolded ? folded(texts) : texts.map(\.text).joined(separator: "\n")
    let offset = start < lines.lines.count ? wholeLine(start).lowerBound : line.range.lowerBound
    return YAMLValue(kind: .scalar(chomped(content, header.chomping)), offset: offset)
  }

  private func wholeLine(_ index: Int) -> Range<Int> {
    let line = lines.lines[index]
    return line.range.lowerBound - line.indent..<line.range.upperBound
  }

  private func blockHeader(_ line: YAMLLines.Line, parent: Int) throws(YAMLFailure) -> BlockHeader {
    var header = BlockHeader(isFolded: bytes[line.range.lowerBound] == UInt8(ascii: ">"))
    for index in line.range.dropFirst() {
      switch bytes[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "+"): header.chomping = bytes[index]
      case 0x31...0x39: header.indent = max(parent, 0) + Int(bytes[index]) - 0x30
      case 0x20, 0x09: continue
      case UInt8(ascii: "#"): return header
      default:
        throw YAMLFailure(index, "text behind the sign of a block", remedy: "write it in the next line")
      }
    }
    return header
  }

  /// The indentation of the first line that is not empty.
  private func blockIndent(parent: Int) -> Int {
    for index in lines.index..<lines.lines.count {
      let range = wholeLine(index)
      let spaces = bytes[range].prefix { $0 == 0x20 }.count
      if spaces < range.count { return max(spaces, parent + 1) }
    }
    return parent + 1
  }

  /// One line end between two lines of text is a space; empty lines and deeper ones keep theirs.
  private func folded(_ lines: [(text: String, isDeeper: Bool)]) -> String {
    var result = ""
    var breaks = 0
    var wasDeeper = true
    for line in lines {
      if line.text.isEmpty {
        breaks += 1
        continue
      }
      if !result.isEmpty || breaks > 0 {
        let keeps = line.isDeeper || wasDeeper
        let count = result.isEmpty ? breaks : keeps ? breaks + 1 : breaks
        result += count == 0 ? " " : String(repeating: "\n", count: count)
      }
      result += line.text
      (breaks, wasDeeper) = (0, line.isDeeper)
    }
    return result + String(repeating: "\n", count: breaks)
  }

  private func chomped(_ text: String, _ chomping: UInt8) -> String {
    if chomping == UInt8(ascii: "+") { return text + "\n" }
    var scalars = Substring(text).unicodeScalars
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars) + (chomping == UInt8(ascii: "-") || scalars.isEmpty ? "" : "\n")
  }
}
