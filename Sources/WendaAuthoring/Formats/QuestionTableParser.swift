import Wenda

/// Reads a table of `intent<TAB>question` lines; `-` as the intent marks an out-of-scope question.
/// Further columns are left to whoever wants them.
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

  static func parse(file: String, bytes: [UInt8]) -> (source: KnowledgeSource, errors: [Diagnostic]) {
    var parser = QuestionTableParser(file: file)
    parser.source.isTable = true
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var start = hasMark ? 3 : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      parser.line(bytes[start..<end], number)
      start = end + 1
      number += 1
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
    guard !line.isEmpty else { return }
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
    let language = scanner.words.withUnsafeBufferPointer { LanguageDetector.detect($0) }
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
      Diagnostic(at: SourcePlace(file: file, line: line, column: column), message, mend: remedy))
  }

  /// Without spaces and line ends at both ends; tabs part columns and stay.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x0D { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x0D { bytes.removeLast() }
    return bytes
  }
}
