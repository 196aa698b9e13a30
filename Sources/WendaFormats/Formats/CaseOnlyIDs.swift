import Wenda

extension KnowledgeSource {
  /// Ids that differ in case only: mostly one intent by a typo, and one file where case does not count.
  func idsThatDifferInCaseOnly() -> [Diagnostic] {
    var seen: [String: SourceIntent] = [:]
    return intents.compactMap { intent in
      guard let first = seen.updateValue(intent, forKey: intent.id.lowercased()), first.id != intent.id else {
        return nil
      }
      return Diagnostic(
        at: intent.place,
        "the ids \"\(intent.id)\" and \"\(first.id)\" (\(first.place.file):\(first.place.line)) differ in case "
          + "only",
        remedy: "write both alike if they are one intent, else rename one")
    }
  }
}
