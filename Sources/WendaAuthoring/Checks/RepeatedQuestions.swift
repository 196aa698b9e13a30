import Wenda

/// A question that is written twice, as the matcher sees it: in two intents, or again in one.
///
/// Within an intent a name may stand in the lists of both languages.
enum RepeatedQuestions {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    var scanner = WordScanner()
    var owners: [String: (intent: String, question: SourceQuestion)] = [:]
    var findings: [Diagnostic] = []
    for intent in source.intents {
      for question in intent.questions {
        let text = scanner.folded(question.text)
        guard !text.isEmpty else { continue }
        guard let owner = owners[text] else {
          owners[text] = (intent.id, question)
          continue
        }
        if owner.intent != intent.id {
          findings.append(
            question.finding(
              "is also a question of \"\(owner.intent)\"", as: owner.question.place,
              remedy: "keep it where it is answered better, or reword it"))
        } else if owner.question.language == question.language {
          findings.append(
            question.finding("is written twice", as: owner.question.place, remedy: "take one out"))
        }
      }
    }
    return findings
  }
}

extension SourceQuestion {
  /// Says what is wrong with the question beside another one.
  func finding(_ problem: String, as other: SourcePlace, remedy: String) -> Diagnostic {
    Diagnostic(at: place, "\"\(text)\" \(problem) (\(other.file):\(other.line))", remedy: remedy)
  }
}
