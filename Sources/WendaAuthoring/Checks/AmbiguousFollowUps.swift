import Wenda

/// Follow-ups that lead from one intent to two, or are written twice.
enum AmbiguousFollowUps {
  private struct Key: Hashable {
    var after: String
    var text: String
  }

  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    var scanner = WordScanner()
    var firsts: [Key: (intent: String, place: SourcePlace)] = [:]
    var findings: [Diagnostic] = []
    for intent in source.intents {
      for group in intent.followUps {
        for question in group.questions {
          let text = scanner.folded(question.text)
          for after in group.after where !text.isEmpty {
            let key = Key(after: after.id, text: text)
            guard let first = firsts[key] else {
              firsts[key] = (intent.id, question.place)
              continue
            }
            findings.append(finding(question, after.id, to: intent.id, first))
          }
        }
      }
    }
    return findings
  }

  private static func finding(
    _ question: SourceQuestion, _ after: String, to intent: String,
    _ first: (intent: String, place: SourcePlace)
  ) -> Diagnostic {
    guard first.intent != intent else {
      return question.finding("follows \"\(after)\" twice", as: first.place, remedy: "take one out")
    }
    return question.finding(
      "leads from \"\(after)\" to \"\(intent)\" and to \"\(first.intent)\"", as: first.place,
      remedy: "take one out or reword it")
  }
}
