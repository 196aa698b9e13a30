import Wenda

/// Reads one intent file.
///
/// ```markdown
/// # bind-wechat-alipay
///
/// - Section: 微信支付和支付宝的普及
/// - Related: why-not-bindable, options-overview
///
/// ## Title
///
/// - 中文: 绑定微信或支付宝
/// - English: Linking the card to WeChat or Alipay
///
/// ## Questions
///
/// ### 中文
///
/// - 保号卡可以绑定微信吗？
///
/// ### English
///
/// - Can I link the card to WeChat?
///
/// ## Follow-ups after options-overview
/// …
///
/// ## Answer
///
/// ### 中文
/// …
/// ```
///
/// A file `out-of-scope.md`, headed `# out-of-scope`, has `## Questions` only.
package struct IntentFileParser {
  private enum Part {
    case head, title, questions, answer
    case followUps(Int)
    /// Under a heading that was reported; what stands there is passed over.
    case unknown
  }

  private let source: SourceLines
  private var part = Part.head
  private var language: Language?
  /// Under the name of a language that was reported.
  private var languageIsUnknown = false
  private var seenParts: Set<String> = []
  private var answerLines: [Substring] = []
  private var intent: SourceIntent
  private(set) var diagnostics: [Diagnostic]

  /// The name that marks a file of out-of-scope questions.
  static let outOfScope = "out-of-scope"

  /// Parses the file; the intent is nil where it has no usable heading.
  package static func parse(
    file: String, bytes: [UInt8]
  ) -> (intent: SourceIntent?, diagnostics: [Diagnostic]) {
    parse(SourceLines(file: file, bytes: bytes))
  }

  static func parse(_ source: SourceLines) -> (intent: SourceIntent?, diagnostics: [Diagnostic]) {
    var parser = IntentFileParser(source)
    let intent = parser.parse()
    return (intent, parser.diagnostics)
  }

  private init(_ source: SourceLines) {
    self.source = source
    diagnostics = source.diagnostics
    intent = SourceIntent("", at: source.place(0))
  }

  private mutating func parse() -> SourceIntent? {
    for (number, line) in source.lines.enumerated() {
      if line.hasPrefix("#"), isHeading(line) {
        heading(line, number)
      } else if line.hasPrefix("#"), isHeadingWithoutSpace(line) {
        let marks = line.prefix { $0 == "#" }
        report(
          number, marks.count + 1, "a heading without a space",
          "write `\(marks) \(line.dropFirst(marks.count).trimmed)`")
        heading(line, number)
      } else {
        content(line, number)
      }
    }
    closeAnswer()
    guard !intent.id.isEmpty else {
      if diagnostics.isEmpty {
        let empty = source.lines.allSatisfy(\.trimmed.isEmpty)
        report(0, 1, empty ? "the file is empty" : "the file has no intent", "begin it with `# intent-id`")
      }
      return nil
    }
    let name = source.file.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
    if intent.id != name {
      diagnostics.append(
        Diagnostic(
          at: intent.place, "the intent \"\(intent.id)\" stands in the file \"\(name).md\"",
          remedy: "give both the same name"))
    }
    return intent
  }

  /// Up to three `#` and a space; deeper headings may stand in an answer.
  private func isHeading(_ line: Substring) -> Bool {
    let marks = line.prefix { $0 == "#" }.count
    return marks <= 3 && (line.dropFirst(marks).first == " " || line.count == marks)
  }

  /// `##Questions` is a typo where a heading with such a name is known.
  private func isHeadingWithoutSpace(_ line: Substring) -> Bool {
    let marks = line.prefix { $0 == "#" }.count
    let name = line.dropFirst(marks).trimmed
    switch marks {
    case 1: return intent.id.isEmpty && !name.isEmpty
    case 2:
      let word = name.prefix { $0.isLetter || $0 == "-" }.lowercased()
      return ["title", "标题", "questions", "问题", "answer", "回答", "follow-ups", "追问"].contains(word)
    case 3: return Language(name: name) != nil
    default: return false
    }
  }

  private mutating func heading(_ line: Substring, _ number: Int) {
    let marks = line.prefix { $0 == "#" }.count
    let name = line.dropFirst(marks).trimmed
    switch marks {
    case 1:
      guard intent.id.isEmpty else {
        return report(number, 1, "a second intent \"\(name)\"", "move it to a file of its own")
      }
      guard !name.isEmpty, !name.contains(where: { " \t|,，".contains($0) }) else {
        part = .unknown
        return report(
          number, name.isEmpty ? marks + 1 : name.column(in: line), "\"\(name)\" is no intent id",
          "write one word, such as `# opening-hours`")
      }
      intent.id = String(name)
      intent.place = source.place(number)
    case 2: openPart(name, number, line)
    default: openLanguage(name, number, line)
    }
  }

  private mutating func openPart(_ name: Substring, _ number: Int, _ line: Substring) {
    closeAnswer()
    language = nil
    languageIsUnknown = false
    part = .unknown
    // `Questions / 问题` is a heading in both languages.
    let words = name.split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() }
    let known: [(Part, [String])] = [
      (.title, ["title", "标题"]), (.questions, ["questions", "问题"]), (.answer, ["answer", "回答"]),
    ]
    func isNamed(_ names: [String]) -> Bool { !words.isEmpty && words.allSatisfy(names.contains) }
    if intent.id == Self.outOfScope, !isNamed(known[1].1) {
      return report(
        number, name.column(in: line), "out-of-scope questions have no \"\(name)\"",
        "take it out, or make an intent of it")
    }
    if let followUp = words.first, ["follow-ups", "追问"].contains(followUp) {
      return openFollowUps(name, number, line)
    }
    guard let (part, names) = known.first(where: { isNamed($0.1) }) else {
      return report(
        number, name.column(in: line), "unknown heading \"\(name)\"",
        "use Title, Questions, Follow-ups after INTENT or Answer")
    }
    if !seenParts.insert(names[0]).inserted {
      report(number, name.column(in: line), "a second heading \"\(name)\"", "join the two")
    }
    self.part = part
  }

  private mutating func openFollowUps(_ name: Substring, _ number: Int, _ line: Substring) {
    let references = name.split(separator: " ", maxSplits: 2)
    guard references.count == 3, ["after", "接"].contains(references[1]) else {
      return report(
        number, name.column(in: line), "follow-ups without the intents that they follow",
        "write `## Follow-ups after INTENT, INTENT`")
    }
    intent.followUps.append(
      SourceIntent.FollowUps(after: self.references(references[2], number, line), questions: []))
    part = .followUps(intent.followUps.count - 1)
  }

  private mutating func openLanguage(_ name: Substring, _ number: Int, _ line: Substring) {
    closeAnswer()
    languageIsUnknown = false
    switch part {
    case .questions, .answer, .followUps: break
    case .unknown: return
    case .head, .title:
      return report(number, 1, "a language outside a list", "put it under Questions, Follow-ups or Answer")
    }
    guard let language = Language(name: name) else {
      languageIsUnknown = true
      return report(
        number, name.column(in: line), "unknown language \"\(name)\"", "use 中文 or English")
    }
    if case .answer = part, intent.answers[language] != nil {
      report(number, name.column(in: line), "a second answer in \(name)", "join the two")
    }
    self.language = language
  }

  private mutating func content(_ line: Substring, _ number: Int) {
    if languageIsUnknown { return }
    if case .answer = part, language != nil {
      answerLines.append(line)
      return
    }
    let text = line.trimmed
    if text.isEmpty { return }
    if case .unknown = part { return }
    guard text.hasPrefix("- ") || text == "-" || text.hasPrefix("* ") else {
      if case .head = part, !intent.id.isEmpty { return }  // A note of the author's.
      return report(
        number, text.column(in: line), "\"\(text.prefix(40))\" belongs to nothing",
        intent.id.isEmpty
          ? "begin the file with `# intent-id`" : "begin the line with `- `, or move it under a heading")
    }
    let item = text.dropFirst(1).trimmed
    guard !item.isEmpty else {
      return report(
        number, text.column(in: line), "an empty item", "write something after `-` or take it out")
    }
    switch part {
    case .head, .title: keyed(item, number, line)
    case .questions, .followUps: question(item, number, line)
    case .answer:
      report(number, 1, "an answer without a language", "put `### 中文` or `### English` before it")
    case .unknown: break
    }
  }

  private mutating func keyed(_ item: Substring, _ number: Int, _ line: Substring) {
    guard let colon = item.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return report(
        number, item.column(in: line), "\"\(item.prefix(40))\" has no name before a colon",
        "write `- Name: value`")
    }
    let name = item[..<colon].trimmed
    let value = item[item.index(after: colon)...].trimmed
    if case .title = part {
      guard let language = Language(name: name) else {
        return report(number, name.column(in: line), "unknown language \"\(name)\"", "use 中文 or English")
      }
      if intent.titles.updateValue(String(value), forKey: language) != nil {
        report(number, name.column(in: line), "a second title in \(name)", "take one out")
      }
      return
    }
    guard intent.id != Self.outOfScope else {
      return report(
        number, name.column(in: line), "out-of-scope questions have no \"\(name)\"", "take it out")
    }
    switch name.lowercased() {
    case "section", "来源":
      if !intent.section.isEmpty {
        report(number, name.column(in: line), "a second \(name)", "take one out")
      }
      intent.section = String(value)
    case "related", "相关": intent.related += references(value, number, line)
    default:
      report(
        number, name.column(in: line), "unknown name \"\(name)\"", "use Section or Related")
    }
  }

  private mutating func question(_ item: Substring, _ number: Int, _ line: Substring) {
    guard let language else {
      return report(number, 1, "a question without a language", "put `### 中文` or `### English` before it")
    }
    let question = SourceQuestion(
      String(item), language, at: source.place(number, item.column(in: line)))
    if case .followUps(let index) = part {
      intent.followUps[index].questions.append(question)
    } else {
      intent.questions.append(question)
    }
  }

  private func references(
    _ list: Substring, _ number: Int, _ line: Substring
  ) -> [SourceIntent.Reference] {
    var columns = PartColumns(of: line)
    return list.split { $0 == "," || $0 == "，" || $0 == "、" }.map(\.trimmed).filter { !$0.isEmpty }.map {
      SourceIntent.Reference(String($0), at: source.place(number, columns.column(of: $0)))
    }
  }

  private mutating func closeAnswer() {
    defer { answerLines = [] }
    guard case .answer = part, let language else { return }
    var lines = answerLines.drop { $0.trimmed.isEmpty }
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    let text = lines.joined(separator: "\n")
    if !text.isEmpty { intent.answers[language] = text }
  }

  private mutating func report(_ line: Int, _ column: Int, _ message: String, _ remedy: String) {
    diagnostics.append(Diagnostic(at: source.place(line, column), message, remedy: remedy))
  }
}
