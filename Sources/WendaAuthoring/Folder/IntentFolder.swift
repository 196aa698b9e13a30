import Wenda

/// Writes an imported FAQ as the files of a folder that Wenda answers from: one an intent, and one each for
/// out-of-scope questions and synonyms.
public enum IntentFolder {
  /// The files, in the order of the intents; their names are ids and so have no slash in them.
  public static func files(of faq: ImportedFAQ) -> [Export.File] {
    var files = withLinksBothWays(faq.intents).map {
      Export.File(name: $0.id + ".md", text: IntentMarkdown.text(of: $0))
    }
    if !faq.outOfScope.isEmpty {
      files.append(Export.File(name: "out-of-scope.md", text: IntentMarkdown.outOfScope(faq.outOfScope)))
    }
    if !faq.settings.isEmpty {
      files.append(
        Export.File(name: "\(SettingsFileParser.name).md", text: SettingsMarkdown.text(of: faq.settings)))
    }
    for language in Language.allCases {
      let rows = SynonymRows.rows(faq.synonyms, language)
      guard !rows.isEmpty else { continue }
      let text = rows.joined(separator: "\n") + "\n"
      files.append(Export.File(name: "synonyms.\(language.code).txt", text: text))
    }
    return files
  }

  /// What offers a topic is offered by it too, as `wenda check` wants it.
  private static func withLinksBothWays(_ intents: [ImportedIntent]) -> [ImportedIntent] {
    var result = intents
    let numbers = Dictionary(intents.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    for intent in intents {
      for other in intent.related.compactMap({ numbers[$0] })
      where !result[other].related.contains(intent.id) {
        result[other].related.append(intent.id)
      }
    }
    return result
  }
}
