import Wenda

/// Writes one intent as its Markdown file.
enum IntentMarkdown {
  static func text(of intent: ImportedIntent) -> String {
    var lines = ["# \(intent.id)", ""]
    let head = lines.count
    if !intent.section.isEmpty { lines.append("- Section: \(intent.section.onOneLine)") }
    if !intent.related.isEmpty { lines.append("- Related: \(intent.related.joined(separator: ", "))") }
    if lines.count > head { lines.append("") }
    lines += ["## Title", ""]
    for language in Language.allCases {
      if let title = title(of: intent, language) { lines.append("- \(PageWords.name(language)): \(title)") }
    }
    lines.append("")
    if !intent.questions.isEmpty { lines += ["## Questions", ""] + lists(intent.questions) }
    for followUp in intent.followUps {
      lines +=
        ["## Follow-ups after \(followUp.after.joined(separator: ", "))", ""] + lists(followUp.questions)
    }
    lines += ["## Answer", ""]
    for language in Language.allCases {
      guard let answer = intent.answers[language] else { continue }
      lines += ["### \(PageWords.name(language))", "", Self.answer(answer), ""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  static func outOfScope(_ questions: [ImportedQuestion]) -> String {
    (["# out-of-scope", "", "## Questions", ""] + lists(questions)).dropLast().joined(separator: "\n") + "\n"
  }

  /// The title, else the first question: menus need a name that people can read.
  private static func title(of intent: ImportedIntent, _ language: Language) -> String? {
    if let title = intent.titles[language] { return title.onOneLine }
    let all = intent.questions + intent.followUps.flatMap(\.questions)
    return all.first { $0.language == language }?.text
  }

  private static func lists(_ questions: [ImportedQuestion]) -> [String] {
    var lines: [String] = []
    for language in Language.allCases {
      let own = questions.filter { $0.language == language }
      guard !own.isEmpty else { continue }
      lines += ["### \(PageWords.name(language))", ""] + own.map { "- \($0.text)" } + [""]
    }
    return lines
  }

  /// Headings of up to three marks would end the answer: they become deeper ones.
  private static func answer(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let marks = line.prefix { $0 == "#" }.count
      let isHeading = (1...3).contains(marks) && (line.dropFirst(marks).first == " " || line.count == marks)
      return isHeading ? String(repeating: "#", count: 4 - marks) + line : String(line)
    }.joined(separator: "\n")
  }
}
