extension KnowledgeSource {
  /// What is wrong with an FAQ that no file's parser can have told: what was built in memory has no file.
  func faults() -> [Diagnostic] {
    guard !intents.isEmpty else {
      return [Diagnostic(at: .inMemory, "there are no intents", remedy: "add one with a question")]
    }
    return repeatedIDs() + brokenReferences() + overlongQuestions()
  }

  private func repeatedIDs() -> [Diagnostic] {
    var known: Set<String> = []
    return intents.filter { !known.insert($0.id).inserted }.map {
      Diagnostic(at: $0.place, "there are two intents \"\($0.id)\"", remedy: "give one of them another id")
    }
  }

  /// Questions that are longer than any that is answered.
  package func overlongQuestions() -> [Diagnostic] {
    let followUps = intents.lazy.flatMap(\.followUps).flatMap(\.questions)
    let lists = intents.map(\.questions) + [outOfScope, Array(followUps)]
    return lists.joined().filter { $0.text.utf8.count > MessageLimit.bytes }.map {
      Diagnostic(
        at: $0.place, "this question is too long (\($0.text.utf8.count) bytes)",
        remedy: "shorten it; at most \(MessageLimit.bytes) bytes are answered")
    }
  }

  /// References to intents that are not there.
  ///
  /// - Parameter unreadable: intents whose files could not be read, which needs no error beside that.
  package func brokenReferences(besides unreadable: Set<String> = []) -> [Diagnostic] {
    let known = Set(intents.map(\.id)).union(unreadable)
    var spelling = SpellingSuggestions(intents.map(\.id))
    let references = intents.flatMap { $0.related + $0.followUps.flatMap(\.after) } + settings.featured
    return references.filter { !known.contains($0.id) }.map {
      Diagnostic(
        at: $0.place, "there is no intent \"\($0.id)\"", remedy: spelling.suggestion(for: $0.id))
    }
  }
}
