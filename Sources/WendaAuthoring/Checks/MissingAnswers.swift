import Wenda

/// Intents without an answer in a language of the knowledge base.
enum MissingAnswers {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    let languages = source.checkedLanguages
    return source.intents.flatMap { intent in
      languages.filter { intent.answers[$0] == nil }.map { language in
        Diagnostic(
          at: intent.place, "\"\(intent.id)\" has no answer in \(language.name)",
          remedy: "write it under `## Answer`, `\(language.heading)`")
      }
    }
  }
}
