import Wenda

/// Reads `settings.md`, in which an author says what holds for the whole FAQ.
///
/// ```markdown
/// # settings
///
/// - Languages: 中文, English
/// - Featured: opening-hours, prices
/// - Threshold: 40 %
/// - Out of scope: automatic
///
/// ## Greeting
///
/// - 中文: 您好！您可以这样问：
/// - English: Hello! Ask for example:
///
/// ## Refusal
/// …
/// ```
///
/// All of it may be left out, and names may be those of either language or both: `Threshold / 阈值`. Lines
/// without a dash under the first heading are notes of the author's. Further lines of a text are indented.
package struct SettingsFileParser {
  private enum Part: Equatable {
    case head
    case text(SettingsName)
    /// Under a heading that was reported; what stands there is passed over.
    case unknown
  }

  private let source: SourceLines
  private var reader = SettingsReader()
  private var part = Part.head
  private var seen: Set<SettingsName> = []
  /// A text that may go on in the next line.
  private var text: (language: Language, lines: [Substring], place: SourcePlace)?
  /// A topic by mistake: nothing more is read.
  private var isTopic = false

  /// The name of the file, and its heading.
  package static let name = "settings"

  static func isSettings(_ file: String) -> Bool { file.lowercased() == name + ".md" }

  static func parse(file: String, bytes: [UInt8]) -> (settings: Settings, diagnostics: [Diagnostic]) {
    parse(SourceLines(file: file, bytes: bytes))
  }

  static func parse(_ source: SourceLines) -> (settings: Settings, diagnostics: [Diagnostic]) {
    var parser = SettingsFileParser(source: source)
    for (number, line) in parser.source.lines.enumerated() where !parser.isTopic {
      parser.read(line, number)
    }
    parser.closeText()
    return (parser.reader.settings, parser.source.diagnostics + parser.reader.diagnostics)
  }

  private init(source: SourceLines) { self.source = source }

  private mutating func read(_ line: Substring, _ number: Int) {
    if line.hasPrefix("#") { return heading(line, number) }
    let content = line.trimmed
    if goOn(line, content) || content.isEmpty || part == .unknown { return }
    closeText()
    guard content.hasPrefix("- ") || content.hasPrefix("* ") || content == "-" else {
      return note(content, line, number)
    }
    item(content.dropFirst().trimmed, line, number)
  }

  /// Takes a line as a further one of the text above it.
  private mutating func goOn(_ line: Substring, _ content: Substring) -> Bool {
    guard text != nil, content.isEmpty || line.hasPrefix("  ") || line.hasPrefix("\t") else { return false }
    text?.lines.append(content)
    return true
  }

  private mutating func heading(_ line: Substring, _ number: Int) {
    closeText()
    let marks = line.prefix { $0 == "#" }.count
    let name = line.dropFirst(marks).trimmed
    let place = source.place(number, name.column(in: line))
    if marks == 1 {
      let names = name.split(separator: "/").map { $0.trimmed.lowercased() }
      if names.isEmpty || !names.allSatisfy({ [Self.name, "设置"].contains($0) }) { refuseTopic(place) }
      return
    }
    part = .unknown
    if ["questions", "问题", "title", "标题", "answer", "回答"].contains(name.lowercased()) {
      return refuseTopic(place)
    }
    guard marks == 2, let text = SettingsName(name, isText: true) else {
      let remedy = SettingsName.suggestion(for: name, isText: true)
      return reader.report(
        place, "unknown heading \"\(name)\"",
        marks > 2 ? "write a line `- English: …` or `- 中文: …`" : remedy)
    }
    part = .text(text)
    if !seen.insert(text).inserted { reader.report(place, "a second heading \"\(name)\"", "join the two") }
  }

  private mutating func refuseTopic(_ place: SourcePlace) {
    isTopic = true
    reader.report(
      place, "this is a topic, but \(Self.name).md is for the settings of the whole FAQ",
      "give the topic another id and file name, or begin the settings with `# \(Self.name)`")
  }

  /// A line without a dash: a note, unless it looks as if it were meant.
  private mutating func note(_ content: Substring, _ line: Substring, _ number: Int) {
    if part == .head {
      let name = content.prefix { $0 != ":" && $0 != "：" }
      guard name.count < content.count, SettingsName(name.trimmed, isText: false) != nil else { return }
    }
    reader.report(
      source.place(number, content.column(in: line)), "\"\(content.prefix(40))\" belongs to nothing",
      part == .head
        ? "begin the line with `- `" : "write `- English: …`, and indent further lines by two spaces")
  }

  private mutating func item(_ item: Substring, _ line: Substring, _ number: Int) {
    guard let colon = item.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return reader.report(
        source.place(number, line.trimmed.column(in: line)),
        "\"\(item.prefix(40))\" has no name before a colon",
        "write `- Name: value`")
    }
    let name = item[..<colon].trimmed
    let value = item[item.index(after: colon)...].trimmed
    var columns = PartColumns(of: line)
    let place = { [source] (part: Substring) in source.place(number, columns.column(of: part)) }
    switch part {
    case .head:
      guard let setting = SettingsName(name, isText: false) else {
        return reader.report(
          place(name), "unknown name \"\(name)\"", SettingsName.suggestion(for: name, isText: false))
      }
      guard !value.isEmpty else { return reportEmpty(name, place(name)) }
      reader.set(setting, to: value, at: place)
    case .text:
      guard let language = Language(name: name) else {
        return reader.report(place(name), "unknown language \"\(name)\"", "use 中文 or English")
      }
      text = (language, [value], place(name))
    case .unknown: break
    }
  }

  private mutating func closeText() {
    defer { text = nil }
    guard case .text(let name) = part, let (language, written, place) = text else { return }
    var lines = written[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard !lines.isEmpty else { return reportEmpty(Substring(language.name), place) }
    reader.set(name, to: lines.joined(separator: "\n"), in: language, at: place)
  }

  private mutating func reportEmpty(_ name: Substring, _ place: SourcePlace) {
    reader.report(place, "nothing stands after \"\(name)\"", "write something, or take the line out")
  }
}
