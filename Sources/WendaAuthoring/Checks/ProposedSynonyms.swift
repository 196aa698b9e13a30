import Wenda

/// Words of the examples that a row of synonyms should perhaps join: near in meaning, used for the same
/// intents, and in no row together. A few notes, never a fault.
enum ProposedSynonyms {
  /// More would not be read.
  private static let most = 12

  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    guard !source.isTable else { return [] }
    return SynonymCandidates.find(in: source).prefix(most).map { pair in
      let similarity = FixedPoint.text(Double(pair.similarity), digits: 2)
      return Diagnostic(
        .note, at: pair.first.place,
        "\"\(pair.first.word)\" and \"\(pair.second.word)\" (\(pair.second.place.file):\(pair.second.place.line)) "
          + "mean nearly the same (\(similarity)) and no row of synonyms has both",
        remedy: remedy(pair))
    }
  }

  private static func remedy(_ pair: SynonymCandidate) -> String {
    let concept = pair.first.language == .english ? pair.first.word : pair.second.word
    guard pair.first.language != pair.second.language else {
      return "if so, write `\(pair.first.word), \(pair.second.word) => \(concept)`"
    }
    let rows = [pair.first, pair.second].map {
      "`\($0.word) => \(concept)` in synonyms.\($0.language.code).txt"
    }
    return "if so, write \(rows.joined(separator: " and "))"
  }
}
