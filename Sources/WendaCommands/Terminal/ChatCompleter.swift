import Wenda

/// Completes what a person types in a conversation: its commands and what follows them, and topics.
struct ChatCompleter {
  let knowledge: Knowledge
  let home: String?

  func completion(of text: String) -> Completion {
    let line = text.drop { $0 == " " }
    guard line.first == ":" || line.first == "：" || line.isEmpty else { return topics(String(line)) }
    guard let space = line.firstIndex(of: " ") else { return commands(String(line)) }
    let argument = String(line[space...].drop { $0 == " " })
    switch line[..<space].dropFirst() {
    case "save":
      return Completion(
        replaced: argument.count, candidates: FileNames.completions(of: argument, home: home),
        label: FileNames.lastPart)
    case "language", "语言":
      return Completion(
        replaced: argument.count, candidates: ["zh", "en", "auto"].filter { $0.hasPrefix(argument) })
    default: return Completion()
    }
  }

  /// With the colon that was typed, and a space behind those that want more.
  private func commands(_ typed: String) -> Completion {
    let colon = typed.first.map(String.init) ?? ":"
    let names = ChatSession.commandNames.filter { $0.name.hasPrefix(typed.dropFirst()) }
    return Completion(
      replaced: typed.count, candidates: names.map { colon + $0.name + ($0.takesArgument ? " " : "") })
  }

  /// The ids and titles that begin so, whatever the case; if there are none, the titles with it inside.
  private func topics(_ typed: String) -> Completion {
    let wanted = typed.lowercased()
    let names = knowledge.intents.flatMap { intent in
      [intent.id] + Language.allCases.map { intent.title(in: $0) }
    }
    let starting = names.filter { $0.lowercased().hasPrefix(wanted) }
    let found = starting.isEmpty ? names.filter { $0.lowercased().holds(wanted) } : starting
    var seen: Set<String> = []
    return Completion(replaced: typed.count, candidates: found.filter { seen.insert($0).inserted })
  }
}
