import Wenda

/// Intents that one language covers much better than the other.
enum UnevenLanguages {
  /// So many points apart.
  private static let difference = 30
  /// Shares of fewer questions say little.
  private static let enough = 10

  /// - Parameter predictions: what the knowledge base makes of each question when it is left out.
  static func check(_ source: KnowledgeSource, _ predictions: [HeldOutPrediction]) -> [Diagnostic] {
    guard source.checkedLanguages.count > 1 else { return [] }
    var answered: [String: [Language: Proportion]] = [:]
    for prediction in predictions {
      guard let intent = prediction.intent else { continue }
      let isRight = prediction.isAnswered && prediction.candidate == intent
      let sum = answered[intent]?[prediction.question.language] ?? Proportion(count: 0, total: 0)
      answered[intent, default: [:]][prediction.question.language] = Proportion(
        count: sum.count + (isRight ? 1 : 0), total: sum.total + 1)
    }
    return source.intents.flatMap { intent -> [Diagnostic] in
      guard let shares = answered[intent.id], let chinese = shares[.chinese], let english = shares[.english]
      else { return [] }
      return [counts(intent, chinese.total, english.total), accuracy(intent, chinese, english)]
        .compactMap { $0 }
    }
  }

  /// Fewer than half as many questions.
  private static func counts(_ intent: SourceIntent, _ chinese: Int, _ english: Int) -> Diagnostic? {
    guard 2 * min(chinese, english) < max(chinese, english) else { return nil }
    let poorer = chinese < english ? Language.chinese : .english
    return Diagnostic(
      .warning, at: intent.place,
      "\"\(intent.id)\" has \(chinese) questions in Chinese and \(english) in English",
      remedy: "write more in \(poorer.name)")
  }

  private static func accuracy(
    _ intent: SourceIntent, _ chinese: Proportion, _ english: Proportion
  ) -> Diagnostic? {
    guard min(chinese.total, english.total) >= enough else { return nil }
    let shares = (percent(chinese), percent(english))
    guard abs(shares.0 - shares.1) > difference else { return nil }
    let poorer = shares.0 < shares.1 ? Language.chinese : .english
    return Diagnostic(
      .warning, at: intent.place,
      "of the questions of \"\(intent.id)\", left out in turn, \(shares.0) % are answered rightly in Chinese "
        + "and \(shares.1) % in English",
      remedy: "write more in \(poorer.name), in other words")
  }

  private static func percent(_ proportion: Proportion) -> Int {
    (200 * proportion.count + proportion.total) / (2 * proportion.total)
  }
}
