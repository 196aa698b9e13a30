import Wenda

/// Reads a table of `intent<TAB>question` lines; `-` as the intent marks an out-of-scope question. A third
/// column may hold the kind of a question; further ones are ignored here.
///
/// It works on bytes, for tables of a million lines.
struct QuestionTableParser {
  private let file: String
  private var source = KnowledgeSource()
  private var diagnostics: [Diagnostic] = []
  private var numbers: [String: Int] = [:]
  /// The intent of the last line: lines of one intent mostly stand together.
  private var last: (id: ArraySlice<UInt8>, number: Int?)?
  private var scanner = WordScanner()
  private var isBegun = false
  /// Whether it is another kind of table, of which no more is told.
  private var isOther = false

  static func parse(file: String, bytes: [UInt8]) -> (source: KnowledgeSource, errors: [Diagnostic]) {
    var parser = QuestionTableParser(file: file)
    parser.source.isTable = true
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var start = hasMark ? 3 : 0
    var number = 1
    while start < bytes.count, !parser.isOther {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      parser.line(bytes[start..<end], number)
      start = end + 1
      number += 1
    }
    if !parser.isOther, let fault = QuestionTableKind.fault(of: parser.source) {
      parser.diagnostics.append(fault)
    }
    if parser.source.intents.isEmpty, parser.diagnostics.isEmpty {
      parser.report(1, 1, "the file has no questions", "write `intent<TAB>question` lines")
    }
    return (parser.source, parser.diagnostics)
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func line(_ line: ArraySlice<UInt8>, _ number: Int) {
    let line = Self.trimmed(line)
    guard !line.isEmpty, !isForeign(line, number) else { return }
    let tab = line.firstIndex(of: 0x09)
    let id = Self.trimmed(line[..<(tab ?? line.endIndex)])
    let rest = tab.map { line[($0 + 1)...] } ?? line[line.endIndex...]
    let question = Self.trimmed(rest[..<(rest.firstIndex(of: 0x09) ?? rest.endIndex)])
    guard let text = String(validating: question, as: UTF8.self) else {
      return report(number, 1, "this is not UTF-8 text", "save the file as UTF-8")
    }
    guard !id.isEmpty, !question.isEmpty else {
      let shown = String(String(decoding: line, as: UTF8.self).prefix(40))
      return report(
        number, String(decoding: id, as: UTF8.self).unicodeScalars.count + 1,
        "\"\(shown)\" is not an intent and a question",
        "write `intent<TAB>question`, with `-` as the intent of an out-of-scope question")
    }
    scanner.scan(text)
    let language = scanner.words.withFlatArray { LanguageDetector.detect($0) }
    let place = SourcePlace(
      file: file, line: number,
      column: String(decoding: line[..<question.startIndex], as: UTF8.self).unicodeScalars.count + 1)
    let example = SourceQuestion(text, language ?? .english, at: place)
    if let intent = intent(id, number) {
      source.intents[intent].questions.append(example)
    } else {
      source.outOfScope.append(example)
    }
  }

  /// Whether a line is the header of a table, or a row of one with more than intents and questions.
  private mutating func isForeign(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
    let place = SourcePlace(file: file, line: number)
    if !isBegun {
      isBegun = true
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      if let fault = QuestionTableKind.fault(
        header: cells.map { String(decoding: $0, as: UTF8.self) }, at: place)
      {
        diagnostics.append(fault.diagnostic)
        isOther = fault.isOfWhole
        return true
      }
    }
    guard let tab = line.firstIndex(of: 0x09), let second = line[(tab + 1)...].firstIndex(of: 0x09) else {
      return false
    }
    let rest = line[(second + 1)...]
    let third = rest[..<(rest.firstIndex(of: 0x09) ?? rest.endIndex)]
    guard third.count > 8, QuestionTableKind.isSentence(String(decoding: third, as: UTF8.self)) else {
      return false
    }
    diagnostics.append(QuestionTableKind.thirdColumnFault(place))
    isOther = true
    return true
  }

  /// The number of an intent; nil for `-`.
  private mutating func intent(_ id: ArraySlice<UInt8>, _ line: Int) -> Int? {
    if let last, last.id == id { return last.number }
    let name = String(decoding: id, as: UTF8.self)
    var number: Int?
    if name != "-" {
      number = numbers[name]
      if number == nil {
        number = source.intents.count
        numbers[name] = source.intents.count
        source.intents.append(SourceIntent(name, at: SourcePlace(file: file, line: line)))
      }
    }
    last = (id, number)
    return number
  }

  private mutating func report(_ line: Int, _ column: Int, _ message: String, _ remedy: String) {
    diagnostics.append(
      Diagnostic(at: SourcePlace(file: file, line: line, column: column), message, remedy: remedy))
  }

  /// Without spaces and line ends at both ends; tabs part columns and stay.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x0D { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x0D { bytes.removeLast() }
    return bytes
  }
}
