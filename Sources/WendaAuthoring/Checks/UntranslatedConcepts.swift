import Wenda

/// Concepts that only one language's synonym table has, so that the languages do not meet in them.
enum UntranslatedConcepts {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    var concepts: [Language: Set<String>] = [:]
    for row in source.synonyms {
      if let language = row.language { concepts[language, default: []].insert(row.concept) }
    }
    var reported: Set<String> = []
    return source.synonyms.compactMap { row in
      guard let language = row.language, let others = concepts[language.other],
        !others.contains(row.concept), reported.insert(row.concept).inserted,
        let place = row.surfaces.first?.place
      else { return nil }
      return Diagnostic(
        .warning, at: place, "the concept \"\(row.concept)\" has surface forms in \(language.name) only",
        remedy: "add a row `… => \(row.concept)` to the \(language.other.name) table")
    }
  }
}

extension SynonymRow {
  /// The language of its table, which the file's name tells: `synonyms.zh.txt`.
  fileprivate var language: Language? {
    surfaces.first?.place.file.split(separator: "/").last?.split(separator: ".").lazy
      .compactMap { Language(code: String($0)) }.first
  }
}
