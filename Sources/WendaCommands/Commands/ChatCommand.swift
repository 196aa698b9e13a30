import PlatformLibc
import Wenda
import WendaStreams

/// `wenda chat`: the conversation.
enum ChatCommand: Command {
  static let name = "chat"
  static let summary = "hold a conversation (also without any command)"
  static let usage = ["[chat] [OPTION…]"]
  static let overview = """
    Starts a conversation in Chinese and English.
    """
  static let options: [CommandOption] =
    [
      CommandOption(
        "--json", "converse with a program",
        more:
          ": {\"session\": \"u7\", \"text\": \"…\", \"language\": \"zh\"} a line in, one JSON object a line "
          + "out; session and language may be absent"),
      .language,
    ] + KnowledgeOptions.options
  static let remarks = """
    \(ChatSession.commandHelp)

    Keys at a terminal are those of readline: arrows, Ctrl-A/E, Alt-B/F or Ctrl-arrows by words; Ctrl-W/U/K,
    Alt-D erase and Ctrl-Y, Alt-Y put in again; Ctrl-R searches earlier lines; Tab completes commands, file
    names and topics. What you type is kept for the next time in $XDG_STATE_HOME/wenda/history, by default
    ~/.local/state/wenda/history, but not a line that begins with a space, and nothing where NO_HISTORY or
    WENDA_NO_HISTORY is set.

    With --json each line gets session, language, decision (answer, ask, decline or none), intents,
    confidence, text (Markdown), options and related (each with intent and title), and error where it could
    not be read. \(ProgramChat.mostSessions) sessions are remembered; beyond that the least recently used
    one is forgotten. Lines without a session are one session.
    """
  static let exitStatus = "0 at the end, 2 where it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard arguments.operands.isEmpty else {
      throw UsageError(
        message:
          "chat takes no question; to ask one, use `wenda ask \"\(arguments.operands.joined(separator: " "))\"`"
      )
    }
    if arguments.has("--json") {
      let knowledge = try KnowledgeOptions(arguments)
      let responder = Responder(
        knowledge.classifier(try knowledge.knowledge(forLong: true)), language: try arguments.language())
      try JSONChat.run(responder, input: STDIN_FILENO) { try context.write($0) }
      return ExitStatus.success
    }
    let options = ChatOptions(
      knowledge: try KnowledgeOptions(arguments), language: try arguments.language(),
      locale: preferredLanguage(context), home: context.environment("HOME"))
    var session = ChatSession(options, try options.knowledge.knowledge())
    try context.write(context.laidOut(session.greeting()) + "\n\n")
    while let line = try nextLine(of: session, options, &context) {
      let turn = session.turn(line)
      let isAnswer = turn.decision != ChatSession.command
      let text = isAnswer ? context.laidOut(markdown: turn.text) : context.laidOut(turn.text)
      if !turn.text.isEmpty { try context.write(text + "\n\n") }
      if turn.ends { break }
    }
    return ExitStatus.success
  }

  private static func nextLine(
    of session: ChatSession, _ options: ChatOptions, _ context: inout ToolContext
  ) throws -> String? {
    let completer = ChatCompleter(knowledge: session.knowledge, home: options.home)
    return try context.lines.readLine(
      prompt: context.isInteractive ? "› " : "", completer: { completer.completion(of: $0) })
  }

  /// The language of the person's terminal, for the first words.
  private static func preferredLanguage(_ context: ToolContext) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(context.environment).first { !$0.isEmpty }
    return Language.allCases.first { locale?.hasPrefix($0.code) == true } ?? .english
  }
}
