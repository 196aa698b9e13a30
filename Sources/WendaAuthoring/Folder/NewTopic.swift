import Wenda

/// The file of a topic that is still to be written: its questions are there, its titles and answers are to do.
public enum NewTopic {
  /// What is wrong with an id for a new topic; nil where it is a good one.
  public static func fault(of id: String, in source: KnowledgeSource) -> String? {
    if id.isEmpty || id.unicodeScalars.contains(where: { $0.isTerminalControl || $0.properties.isWhitespace })
      || id.contains(where: { "|,，、/\\#:*?\"<>".contains($0) }) || id.hasPrefix(".") || id.hasPrefix("-")
      || id.utf8.count > 100
    {
      return "an id is one word, such as `opening-hours`"
    }
    if ["out-of-scope", "readme"].contains(id.lowercased()) { return "this name means something else" }
    guard source.intents.contains(where: { $0.id.lowercased() == id.lowercased() }) else { return nil }
    return "there is a topic of that name"
  }

  /// The text of `id.md`, in the languages of the FAQ and of the questions, and with a section where others have
  /// one: a topic without is small talk then.
  public static func text(
    _ id: String, _ questions: [SourceQuestion], in source: KnowledgeSource
  ) -> String {
    let spoken = source.checkedLanguages + questions.map(\.language)
    let languages = Language.allCases.filter { spoken.contains($0) }
    let hasSection = source.intents.contains { !$0.section.isEmpty }
    var lines = ["# \(id)", ""]
    if hasSection { lines += ["- Section: \(UnfinishedTexts.mark)", ""] }
    lines += ["## Title", ""]
    lines += languages.map { "- \(name($0)): \(UnfinishedTexts.mark)" }
    lines += ["", "## Questions", ""]
    for language in languages {
      lines += [language.heading, ""]
      let own = questions.filter { $0.language == language }
      lines += own.map { "- \(QuestionInsertion.listItem($0.text))" }
      if !own.isEmpty { lines.append("") }
    }
    lines += ["## Answer", ""]
    for language in languages {
      lines += [language.heading, "", "\(UnfinishedTexts.mark): \(answerToDo(language))", ""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func name(_ language: Language) -> String {
    language.traits.nativeName
  }

  private static func answerToDo(_ language: Language) -> String {
    ByLanguage("在这里写回答。", "write the answer here.")[language]
  }
}
