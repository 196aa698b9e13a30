import Wenda

/// Intents with too few questions in a language to be recognised by.
enum FewQuestions {
  private static let enough = 3

  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    let languages = source.checkedLanguages
    return source.intents.flatMap { intent in
      guard !source.isTable else { return [finding(intent, intent.questions.count, "")].compactMap { $0 } }
      return languages.compactMap { language in
        finding(intent, intent.questions.count { $0.language == language }, " in \(language.name)")
      }
    }
  }

  /// None at all is a missing language.
  private static func finding(_ intent: SourceIntent, _ count: Int, _ language: String) -> Diagnostic? {
    guard (1..<enough).contains(count) else { return nil }
    return Diagnostic(
      .warning, at: intent.place,
      "\"\(intent.id)\" has only \(count) \(count == 1 ? "question" : "questions")\(language)",
      remedy: "write at least \(enough), as different people would ask")
  }
}
