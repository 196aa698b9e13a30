import Wenda

/// Titles and answers that still say that something is to be written.
enum UnfinishedTexts {
  /// What a text begins with that is not written yet.
  static let mark = "TODO"

  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    source.intents.flatMap { intent in
      Language.allCases.flatMap { language in
        [("title", intent.titles[language]), ("answer", intent.answers[language])].compactMap { name, text in
          guard text?.hasPrefix(mark) == true else { return nil }
          return Diagnostic(
            .warning, at: intent.place,
            "the \(name) of \"\(intent.id)\" in \(language.name) is still a \(mark)",
            remedy: "write it")
        }
      }
    }
  }
}
