/// Where links between topics lead: by key first, then by a question of the topic.
struct LinkTargets {
  private var keys: [String: Int] = [:]
  private var questions: [String: Int] = [:]

  init(_ drafts: [IntentDraft]) {
    for (number, draft) in drafts.enumerated() {
      for key in [draft.key].compactMap(\.self) + draft.aliases { keys[key] = number }
      for question in draft.questions where questions[Self.normal(question.text)] == nil {
        questions[Self.normal(question.text)] = number
      }
    }
  }

  /// The number of a topic; nil where there is none.
  subscript(target: String) -> Int? {
    keys[target] ?? questions[Self.normal(target)]
  }

  /// Links may have hyphens for spaces, and no question mark.
  private static func normal(_ text: String) -> String {
    text.lowercased().split { $0 == " " || $0 == "-" || $0 == "?" || $0 == "？" }.joined(separator: " ")
  }
}
