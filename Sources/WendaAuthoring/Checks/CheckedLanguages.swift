import Wenda

extension KnowledgeSource {
  /// The languages that every intent should speak: those of the settings, else those that any part of the
  /// knowledge base is written in. None for a table, whose lines do not say their language.
  var checkedLanguages: [Language] {
    guard !isTable else { return [] }
    if !settings.languages.isEmpty { return settings.languages }
    return Language.allCases.filter { language in
      intents.contains { $0.speaks(language) }
    }
  }
}

extension SourceIntent {
  fileprivate func speaks(_ language: Language) -> Bool {
    titles[language] != nil || answers[language] != nil || questions.contains { $0.language == language }
  }
}

extension Language {
  /// The heading of its lists in an intent file.
  var heading: String { "### " + traits.nativeName }
  var other: Language { self == .chinese ? .english : .chinese }
}
