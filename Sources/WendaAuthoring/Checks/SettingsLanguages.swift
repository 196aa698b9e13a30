import Wenda

/// A greeting or refusal that is not there in a language of the FAQ: Wenda's own words stand in for it.
enum SettingsLanguages {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    let settings = source.settings
    guard let place = settings.place else { return [] }
    let texts = [(SettingsName.greeting, settings.greetings), (.refusal, settings.refusals)]
    return texts.flatMap { name, texts in
      source.checkedLanguages.filter { !texts.isEmpty && texts[$0] == nil }.map { language in
        Diagnostic(
          .warning, at: place,
          "the \(name.names.english.lowercased()) is not there in \(language.name)",
          remedy: "add `- \(PageWords.name(language)): …` under `## \(name.names.english)`")
      }
    }
  }
}
