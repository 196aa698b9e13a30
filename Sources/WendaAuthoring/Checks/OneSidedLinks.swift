import Wenda

/// Intents that name another as related which does not name them.
enum OneSidedLinks {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    let intents = Dictionary(
      source.intents.map { ($0.id, (file: $0.place.file, related: Set($0.related.map(\.id)))) }
    ) { first, _ in first }
    return source.intents.flatMap { intent in
      intent.related.compactMap { link in
        guard let other = intents[link.id], !other.related.contains(intent.id) else { return nil }
        return Diagnostic(
          at: link.place, "\"\(intent.id)\" names \"\(link.id)\" as related, which does not name it",
          remedy: "add \"\(intent.id)\" to the Related line of \(other.file), or take this one out")
      }
    }
  }
}
