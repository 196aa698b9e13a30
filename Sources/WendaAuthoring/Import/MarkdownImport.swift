import Wenda

/// Reads Markdown with questions as headings and their answers below, or as lines `Q:` and `A:`.
///
/// The level of the headings that end with a question mark is that of the questions; headings above are
/// sections, those below belong to the answer.
struct MarkdownImport {
  /// A heading and the lines up to the next one.
  struct Part {
    var level: Int
    var title: String
    var place: SourcePlace
    var body: [String] = []

    var hasBody: Bool { body.contains { !$0.stripped.isEmpty } }
    var isQuestion: Bool { title.hasSuffix("?") || title.hasSuffix("？") }
  }

  /// The level of a heading; nil where the line is none.
  static func headingLevel(_ line: String) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    return (1...6).contains(level) && line.dropFirst(level).first?.isWhitespace == true ? level : nil
  }

  static func read(_ source: SourceText, _ builder: inout FAQBuilder) {
    let parts = parts(of: source)
    let hasAnswers = parts.contains { $0.level > 0 && $0.hasBody }
    if MarkdownQuestionLines.read(source, &builder) { return }
    guard hasAnswers, let level = questionLevel(parts) else {
      return builder.error(
        SourcePlace(file: source.file, line: 1), "there are no headings with an answer below",
        remedy: "write each question as a heading, such as `## How …?`, and its answer below")
    }
    var section = ""
    var index = 0
    while index < parts.count {
      let part = parts[index]
      index += 1
      if part.level != level {
        if part.level > 0 { section = part.title }
        reportText(of: part, &builder)
        continue
      }
      var body = part.body
      while index < parts.count, parts[index].level > level {
        body += ["", "**\(parts[index].title)**", ""] + parts[index].body
        index += 1
      }
      add(part, body, section, &builder)
    }
  }

  private static func parts(of source: SourceText) -> [Part] {
    var parts = [Part(level: 0, title: "", place: source.place(0))]
    var fence: String?
    for line in source.lines {
      let text = source.string(line)
      let start = text.stripped.prefix(3)
      if let open = fence {
        if start == open { fence = nil }
      } else if start == "```" || start == "~~~" {
        fence = String(start)
      } else if let level = headingLevel(text) {
        let title = plainTitle(text.dropFirst(level).stripped)
        parts.append(Part(level: level, title: title, place: source.place(line.range.lowerBound)))
        continue
      }
      parts[parts.count - 1].body.append(text)
    }
    return parts
  }

  /// Without closing marks, emphasis and a number or `Q:` before it.
  private static func plainTitle(_ title: String) -> String {
    var text = title.filter { $0 != "*" && $0 != "`" }.stripped
    while text.last == "#" { text = String(text.dropLast()).stripped }
    let mark = text.prefix { $0.isNumber || "Qq问.:：、)） ".contains($0) }
    let isMark = mark.contains { ".:：、)）".contains($0) } && mark.count < text.count
    return isMark ? text.dropFirst(mark.count).stripped : text
  }

  /// The commonest level of questions, else of headings with text below.
  private static func questionLevel(_ parts: [Part]) -> Int? {
    let questions = parts.filter { $0.level > 0 && $0.isQuestion }
    let candidates = questions.isEmpty ? parts.filter { $0.level > 0 && $0.hasBody } : questions
    let counts = (1...6).map { level in candidates.count { $0.level == level } }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { $0 + 1 }
  }

  private static func reportText(of part: Part, _ builder: inout FAQBuilder) {
    guard part.hasBody else { return }
    let name =
      part.title.isEmpty ? "the text before the first heading" : "the text below “\(part.title.shown)”"
    builder.note(
      part.place, "\(name) answers no question; not taken over",
      remedy: "put a question as a heading before it"
    )
  }

  static func add(_ part: Part, _ body: [String], _ section: String, _ builder: inout FAQBuilder) {
    var draft = IntentDraft(at: part.place)
    guard let question = builder.question(part.title, part.place) else { return }
    draft.questions = [question]
    draft.section = section
    builder.setAnswer(body.joined(separator: "\n"), in: &draft)
    builder.add(draft)
  }
}
