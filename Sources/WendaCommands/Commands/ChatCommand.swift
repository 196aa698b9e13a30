import Wenda

/// `wenda chat`: the conversation.
enum ChatCommand: Command {
  static let name = "chat"
  static let summary = "hold a conversation (also without any command)"
  static let declaration = Arguments.Declaration(values: KnowledgeOptions.names + ["--language"])
  static let help = """
    usage: wenda [chat] [OPTION…]

    Starts a conversation in Chinese and English.

      --language zh|en|auto  answer in this language (default: auto, that of the question)
    \(KnowledgeOptions.help)

    \(ChatSession.commandHelp)

    Exit status: 0 at the end, 2 where it could not run.
    """

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard arguments.operands.isEmpty else {
      throw UsageError(
        message:
          "chat takes no question; to ask one, use `wenda ask \"\(arguments.operands.joined(separator: " "))\"`"
      )
    }
    let options = ChatOptions(
      knowledge: try KnowledgeOptions(arguments), language: try arguments.language(),
      locale: preferredLanguage(context))
    var session = ChatSession(options, try options.knowledge.knowledge())
    try context.write(context.laidOut(session.greeting()) + "\n\n")
    while let line = try context.lines.readLine(prompt: context.isInteractive ? "› " : "") {
      let turn = session.turn(line)
      if !turn.text.isEmpty { try context.write(context.laidOut(turn.text) + "\n\n") }
      if turn.ends { break }
    }
    return ExitStatus.success
  }

  /// The language of the person's terminal, for the first words.
  private static func preferredLanguage(_ context: ToolContext) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(context.environment).first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
