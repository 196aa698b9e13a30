import Wenda

/// Questions that stand in the list of the other language.
///
/// Only clear cases count: the function words are all of the other language, or there is no word of
/// the list's own. A name such as `VoIP` belongs to both.
enum MisplacedQuestions {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    guard !source.isTable else { return [] }
    var scanner = WordScanner()
    return source.allQuestions.compactMap { question in
      scanner.scan(question.text)
      let evidence = scanner.words.withFlatArray { LanguageDetector.Evidence($0) }
      let isMisplaced =
        question.language == .chinese
        ? evidence.englishFunctionWords > 0 && evidence.chineseFunctionWords == 0
        : evidence.letterWords == 0 && evidence.characters > 0
          || evidence.chineseFunctionWords > 0 && evidence.englishFunctionWords == 0
      guard isMisplaced else { return nil }
      let other = question.language.other
      return Diagnostic(
        .warning, at: question.place,
        "\"\(question.text)\" is \(other.name), in the list of \(question.language.name)",
        remedy: "move it under `\(other.heading)`")
    }
  }
}
