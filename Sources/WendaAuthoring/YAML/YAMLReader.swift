/// Reads the part of YAML that training data of chat programs is written in: block mappings and sequences,
/// plain and quoted scalars, literal (`|`) and folded (`>`) blocks, flow collections on one line, comments.
///
/// What else there is in YAML (anchors, aliases, tags, complex keys, several documents) is refused with its
/// place: read wrongly it would become wrong answers.
public struct YAMLReader {
  var lines: YAMLLines

  /// Values nested deeper are refused, which bounds the stack.
  public static let deepest = 64

  /// Reads the value that is the whole text.
  ///
  /// - Throws: `YAMLFailure` with the first byte that does not fit.
  public static func read(_ source: SourceText) throws(YAMLFailure) -> YAMLValue {
    var reader = YAMLReader(lines: try YAMLLines(source))
    guard reader.lines.next() != nil else { return YAMLValue(kind: .empty, offset: 0) }
    let value = try reader.node(deeperThan: -1, depth: 0)
    if let line = reader.lines.next() {
      throw YAMLFailure(
        line.range.lowerBound, "this line is indented less than the ones before or is none of them",
        remedy: "give the lines of one list or mapping the same number of spaces")
    }
    return value
  }

  var bytes: [UInt8] { lines.source.bytes }

  /// What there is where nothing is written.
  private func emptyValue() -> YAMLValue {
    let isEnd = lines.index >= lines.lines.count
    return YAMLValue(kind: .empty, offset: isEnd ? bytes.count : lines.lines[lines.index].range.lowerBound)
  }

  /// The value in lines that are indented by more than `parent`; empty where there are none.
  private mutating func node(deeperThan parent: Int, depth: Int) throws(YAMLFailure) -> YAMLValue {
    guard let line = lines.next(), line.indent > parent else { return emptyValue() }
    guard depth < Self.deepest else {
      throw YAMLFailure(
        line.range.lowerBound, "nested more than \(Self.deepest) deep",
        remedy: "see whether it is the right file")
    }
    guard bytes[line.range.lowerBound] != 0x09 else {
      throw YAMLFailure(line.range.lowerBound, "a tab before the text", remedy: "indent with spaces")
    }
    if isItem(line) { return try sequence(line, depth: depth) }
    if try keyEnd(line) != nil { return try mapping(line, depth: depth) }
    return try scalar(line, parent: parent)
  }

  /// Whether it begins with `-` and a space, or is `-` alone.
  func isItem(_ line: YAMLLines.Line) -> Bool {
    let text = bytes[line.range]
    guard text.first == UInt8(ascii: "-") else { return false }
    return text.count == 1 || text[text.startIndex + 1] == 0x20 || text[text.startIndex + 1] == 0x09
  }

  private mutating func sequence(_ first: YAMLLines.Line, depth: Int) throws(YAMLFailure) -> YAMLValue {
    var elements: [YAMLValue] = []
    while let line = lines.next(), line.indent == first.indent, isItem(line) {
      lines.advance(1)
      elements.append(try node(deeperThan: first.indent, depth: depth + 1))
    }
    return YAMLValue(kind: .sequence(elements), offset: first.range.lowerBound)
  }

  private mutating func mapping(_ first: YAMLLines.Line, depth: Int) throws(YAMLFailure) -> YAMLValue {
    var members: [YAMLMember] = []
    var names: Set<String> = []
    while let line = lines.next(), line.indent == first.indent, let end = try keyEnd(line) {
      let start = line.range.lowerBound
      let name = try key(start..<end)
      guard names.insert(name).inserted else {
        throw YAMLFailure(start, "a second “\(name.shown)” in one mapping", remedy: "join the two")
      }
      lines.advance(end + 1 - start)
      members.append(
        YAMLMember(name: name, offset: start, value: try value(ofKeyAt: first.indent, depth: depth)))
    }
    return YAMLValue(kind: .mapping(members), offset: first.range.lowerBound)
  }

  /// What stands behind the colon of a key, or in the lines under it; a sequence may be indented as the key.
  private mutating func value(ofKeyAt indent: Int, depth: Int) throws(YAMLFailure) -> YAMLValue {
    let here = lines.lines[lines.index]
    if !here.isBlank { return try scalar(here, parent: indent) }
    lines.index += 1
    guard let line = lines.next(), line.indent == indent, isItem(line) else {
      return try node(deeperThan: indent, depth: depth + 1)
    }
    return try node(deeperThan: indent - 1, depth: depth + 1)
  }
}
