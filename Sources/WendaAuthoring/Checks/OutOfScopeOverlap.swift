import Wenda

/// Out-of-scope questions that are also a question of an intent, or are written twice.
enum OutOfScopeOverlap {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    var scanner = WordScanner()
    var answered: [String: (intent: String, place: SourcePlace)] = [:]
    for intent in source.intents {
      for question in intent.questions {
        answered[scanner.folded(question.text)] = (intent.id, question.place)
      }
    }
    var seen: [String: SourcePlace] = [:]
    return source.outOfScope.compactMap { question in
      let text = scanner.folded(question.text)
      guard !text.isEmpty else { return nil }
      if let owner = answered[text] {
        return question.finding(
          "is out of scope here and a question of \"\(owner.intent)\"", as: owner.place,
          remedy: "take one of the two out")
      }
      if let first = seen.updateValue(question.place, forKey: text) {
        return question.finding("is written twice", as: first, remedy: "take one out")
      }
      return nil
    }
  }
}
