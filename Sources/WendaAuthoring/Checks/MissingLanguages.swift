import Wenda

/// Intents without questions or without a title in a language of the knowledge base.
enum MissingLanguages {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    let languages = source.checkedLanguages
    return source.intents.flatMap { intent in
      languages.flatMap { missing($0, of: intent) }
    }
  }

  private static func missing(_ language: Language, of intent: SourceIntent) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let questions = intent.questions + intent.followUps.flatMap(\.questions)
    if !questions.contains(where: { $0.language == language }) {
      findings.append(
        Diagnostic(
          at: intent.place, "\"\(intent.id)\" has no questions in \(language.name)",
          remedy: "write some under `## Questions`, `\(language.heading)`"))
    }
    if intent.titles[language]?.isEmpty ?? true {
      findings.append(
        Diagnostic(
          at: intent.place, "\"\(intent.id)\" has no title in \(language.name)",
          remedy: "add `- \(language.traits.nativeName): …` under `## Title`"))
    }
    return findings
  }
}
