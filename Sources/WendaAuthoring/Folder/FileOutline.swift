import Wenda

/// The lines of an intent file as bytes, and where its headings are.
struct FileOutline {
  private struct Line {
    /// Without its end.
    var text: Range<Int>
    /// Behind its end.
    var next: Int
  }

  private let bytes: [UInt8]
  private var lines: [Line] = []
  private let lineEnd: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // As the parser has it: a carriage return alone ends lines only where nothing else does.
    let separator: UInt8 = bytes.contains(0x0A) || !bytes.contains(0x0D) ? 0x0A : 0x0D
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var hasReturns = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: separator)
      var text = start..<(end ?? bytes.count)
      if separator == 0x0A, bytes[text].last == 0x0D {
        text = text.lowerBound..<text.upperBound - 1
        hasReturns = true
      }
      lines.append(Line(text: text, next: end.map { $0 + 1 } ?? bytes.count))
      start = lines[lines.count - 1].next
    }
    lineEnd = hasReturns ? [0x0D, 0x0A] : [separator]
  }

  var count: Int { lines.count }

  func isBlank(_ line: Int) -> Bool { text(line).trimmed.isEmpty }

  private func text(_ line: Int) -> Substring {
    Substring(String(decoding: bytes[lines[line].text], as: UTF8.self))
  }

  /// What stands before the text of an item: its indent, its mark and the spaces behind that.
  func itemMark(_ line: Int) -> String {
    let text = text(line)
    let indent = text.prefix { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    let rest = text.dropFirst(indent.count)
    return String(indent + rest.prefix(1) + rest.dropFirst().prefix { $0 == " " })
  }

  /// The lines below the heading of the questions, with it.
  var questions: Range<Int>? {
    guard let start = lines.indices.first(where: { isPart($0, ["questions", "问题"]) }) else { return nil }
    let end = lines.indices[(start + 1)...].first { (1...2).contains(level($0)) }
    return start..<(end ?? lines.count)
  }

  /// The heading of the follow-ups or the answer, before which questions stand; else the end of the file.
  var answerOrEnd: Int {
    lines.indices.first { isPart($0, ["follow-ups", "追问", "answer", "回答"]) } ?? lines.count
  }

  /// The last heading of a language's list.
  func heading(of language: Language, in range: Range<Int>) -> Int? {
    range.last { level($0) == 3 && Language(name: name($0)) == language }
  }

  func lastText(in range: Range<Int>) -> Int { range.last { !isBlank($0) } ?? range.lowerBound }

  /// Lines to be put behind a line, and where.
  func behind(_ line: Int, _ texts: [String]) -> (offset: Int, text: [UInt8]) {
    let offset = lines[line].next
    // A last line without an end gets one, and the new last line has none then.
    let isOpen = offset == lines[line].text.upperBound
    let joined = texts.map { Array($0.utf8) }.joined(separator: lineEnd)
    return (offset, isOpen ? lineEnd + joined : joined + lineEnd)
  }

  /// Lines to be put before a line, with a blank one between, and where.
  func before(_ line: Int, _ texts: [String]) -> (offset: Int, text: [UInt8]) {
    guard line < lines.count else { return behind(lines.count - 1, [""] + texts) }
    let offset = lines[line].text.lowerBound
    return (offset, texts.flatMap { Array($0.utf8) + lineEnd } + lineEnd)
  }

  private func level(_ line: Int) -> Int {
    let text = text(line)
    let marks = text.prefix { $0 == "#" }.count
    return marks <= 3 && (text.dropFirst(marks).first == " " || text.count == marks) ? marks : 0
  }

  private func name(_ line: Int) -> Substring { text(line).drop { $0 == "#" }.trimmed }

  /// Whether a line is the heading of a part, which may be named in both languages.
  private func isPart(_ line: Int, _ names: [String]) -> Bool {
    guard level(line) == 2 else { return false }
    return name(line).split { !$0.isLetter && $0 != "-" }.first.map { names.contains($0.lowercased()) }
      ?? false
  }
}
