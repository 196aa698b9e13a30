import Wenda

/// How many of the questions in one language are answered rightly from the examples of the other alone: what an
/// FAQ in one language may expect of questions in the other.
public struct CrossLanguageAnswers: Sendable {
  /// The language of the questions.
  public var asked: Language
  /// Those that are answered with their intent.
  public var answered: Proportion
  /// Those whose best candidate is their intent, answered or not.
  public var found: Proportion

  /// Of fewer questions in a language nothing is said.
  static let enough = 10
  /// Examples times intents up to which it is measured: the knowledge is fitted twice more.
  private static let largest = 1_500_000

  /// Measures both ways; nothing where there is one language only, or one intent.
  static func measure(_ source: KnowledgeSource) -> [CrossLanguageAnswers] {
    let count = source.intents.reduce(source.outOfScope.count) { $0 + $1.questions.count }
    guard source.intents.count > 1, count * source.intents.count <= largest,
      Language.allCases.allSatisfy({ source.questionCount(in: $0) >= enough })
    else { return [] }
    return Language.allCases.compactMap { asked in
      KnowledgeTrainer.roughKnowledge(of: source.only(asked.other)).map { ask(source, asked, $0) }
    }
  }

  private static func ask(
    _ source: KnowledgeSource, _ asked: Language, _ knowledge: Knowledge
  ) -> CrossLanguageAnswers {
    var classifier = Classifier(knowledge)
    var (answered, found, total) = (0, 0, 0)
    for intent in source.intents {
      for question in intent.questions where question.language == asked {
        let classification = classifier.classify(question.text)
        total += 1
        guard let best = classification.best, knowledge[best.intent].id == intent.id else { continue }
        found += 1
        if classification.decision == .answer { answered += 1 }
      }
    }
    return CrossLanguageAnswers(
      asked: asked, answered: Proportion(count: answered, total: total),
      found: Proportion(count: found, total: total))
  }
}

extension KnowledgeSource {
  /// How many questions of intents are in a language.
  func questionCount(in language: Language) -> Int {
    intents.reduce(0) { $0 + $1.questions.count { $0.language == language } }
  }

  /// The same FAQ with the examples of one language only.
  fileprivate func only(_ language: Language) -> KnowledgeSource {
    var result = self
    for intent in result.intents.indices {
      result.intents[intent].questions.removeAll { $0.language != language }
    }
    result.outOfScope.removeAll { $0.language != language }
    return result
  }
}
