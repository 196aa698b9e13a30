import Wenda

/// Writes synonyms in the format of Solr and Lucene: `form, form => concept`.
enum SynonymRows {
  /// The rows for the forms of a language. A form that stands in two rows would mean two things: only the
  /// first is written.
  static func rows(_ synonyms: [ImportedSynonyms], _ language: Language) -> [String] {
    var seen: Set<UInt64> = []
    var scanner = WordScanner()
    // Forms that Wenda reads alike are one: `Wi-Fi` and `wifi`.
    func isNew(_ form: String) -> Bool {
      scanner.scan(form)
      guard let key = SynonymIndex.key(of: scanner.words[...]) else { return false }
      return seen.insert(key).inserted
    }
    return synonyms.compactMap { row in
      let forms = row.forms.filter { form in
        ScriptShare.language(form) == language && isNew(form)
      }
      guard !forms.isEmpty, row.forms.count > 1 else { return nil }
      let words = forms.map(escaped).joined(separator: ", ")
      let concept = escaped(
        row.concept.split(whereSeparator: \.isWhitespace).joined(separator: "-").lowercased())
      // Without a concept a row stands for its first form.
      return concept.isEmpty ? words : words + " => " + concept
    }
  }

  private static func escaped(_ text: String) -> String {
    SynonymMistakes.withoutMistake(text.onOneLine).map { ",，=#\\".contains($0) ? "\\\($0)" : String($0) }
      .joined()
  }
}
