import Wenda

/// Questions that nothing can match, because they have no letter or digit.
enum WordlessQuestions {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    var scanner = WordScanner()
    return source.allQuestions.filter { scanner.folded($0.text).isEmpty }.map {
      Diagnostic(
        at: $0.place, "\"\($0.text)\" has no letter or digit, so nothing matches it", remedy: "take it out")
    }
  }
}

extension KnowledgeSource {
  /// Questions, follow-ups and out-of-scope questions.
  var allQuestions: [SourceQuestion] {
    intents.flatMap { $0.questions + $0.followUps.flatMap(\.questions) } + outOfScope
  }
}
