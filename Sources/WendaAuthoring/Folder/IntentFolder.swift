import Wenda

/// Writes an imported FAQ as the files of a folder that Wenda answers from: one an intent, and one each for
/// out-of-scope questions and synonyms.
public enum IntentFolder {
  /// The files, in the order of the intents; their names are ids and so have no slash in them.
  public static func files(of faq: ImportedFAQ) -> [Export.File] {
    var files = faq.intents.map { Export.File(name: $0.id + ".md", text: IntentMarkdown.text(of: $0)) }
    if !faq.outOfScope.isEmpty {
      files.append(Export.File(name: "out-of-scope.md", text: IntentMarkdown.outOfScope(faq.outOfScope)))
    }
    for language in Language.allCases {
      let rows = SynonymRows.rows(faq.synonyms, language)
      guard !rows.isEmpty else { continue }
      let text = rows.joined(separator: "\n") + "\n"
      files.append(Export.File(name: "synonyms.\(language.code).txt", text: text))
    }
    return files
  }
}
