import Wenda

/// Surface forms that are written again for the same concept. (For another concept it is an error of
/// reading already.)
enum RepeatedSynonyms {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    var scanner = WordScanner()
    var firsts: [String: (text: String, place: SourcePlace, concept: String)] = [:]
    var findings: [Diagnostic] = []
    for row in source.synonyms {
      for surface in row.surfaces {
        let text = scanner.folded(surface.text)
        guard let first = firsts[text] else {
          firsts[text] = (surface.text, surface.place, row.concept)
          continue
        }
        guard first.concept == row.concept else { continue }
        findings.append(
          Diagnostic(
            at: surface.place,
            "\"\(surface.text)\" is the same as \"\(first.text)\" (\(first.place.file):\(first.place.line))",
            remedy: "take one out"))
      }
    }
    return findings
  }
}
