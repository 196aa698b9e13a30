import Wenda

/// Follow-ups that are also questions by themselves.
enum FollowUpsAmongQuestions {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    var scanner = WordScanner()
    var owners: [String: (intent: String, place: SourcePlace)] = [:]
    for intent in source.intents {
      for question in intent.questions { owners[scanner.folded(question.text)] = (intent.id, question.place) }
    }
    return source.intents.flatMap { intent in
      intent.followUps.flatMap(\.questions).compactMap { question in
        let text = scanner.folded(question.text)
        guard !text.isEmpty, let owner = owners[text] else { return nil }
        return question.finding(
          "is a follow-up here and a question of \"\(owner.intent)\" by itself", as: owner.place,
          remedy: "take one of the two out")
      }
    }
  }
}
