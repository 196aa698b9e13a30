import Wenda

/// Intents that name another as related which does not name them.
enum OneSidedLinks {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    let intents = Dictionary(source.intents.map { ($0.id, $0) }) { first, _ in first }
    return source.intents.flatMap { intent in
      intent.related.compactMap { link in
        guard let other = intents[link.id], !other.related.contains(where: { $0.id == intent.id }) else {
          return nil
        }
        return Diagnostic(
          at: link.place, "\"\(intent.id)\" names \"\(link.id)\" as related, which does not name it",
          remedy: "add \"\(intent.id)\" to the Related line of \(other.place.file), or take this one out")
      }
    }
  }
}
