import Wenda

/// Completes the id of a topic: those that begin with what was typed, else those whose id or title has it inside.
struct TopicCompleter {
  let knowledge: Knowledge

  func completion(of text: String) -> Completion {
    let typed = String(text.drop { $0 == " " })
    let wanted = typed.lowercased()
    let starting = knowledge.intents.filter { $0.id.lowercased().hasPrefix(wanted) }
    let found =
      starting.isEmpty
      ? knowledge.intents.filter { intent in
        ([intent.id] + Language.allCases.map { intent.title(in: $0) }).contains {
          $0.lowercased().holds(wanted)
        }
      } : starting
    return Completion(replaced: typed.count, candidates: found.map(\.id).sorted())
  }
}
