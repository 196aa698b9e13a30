import Wenda
import WendaStreams

/// `wenda ask`: one answer.
enum AskCommand: Command {
  static let name = "ask"
  static let summary = "answer one question"
  static let usage = ["ask [OPTION…] QUESTION…"]
  static let overview = """
    Answers one question; several words are joined by spaces, `-` reads it from standard input.
    """
  static let options: [CommandOption] =
    [
      CommandOption("--json", "print the record that `wenda batch` writes"), .language,
    ] + KnowledgeOptions.options
  static let operand: CommandArgument? = CommandArgument("QUESTION")
  static let exitStatus = "0 answered (or asked back), 1 declined or the FAQ has errors, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    let question = try self.question(arguments, for: name, &context)
    let options = try KnowledgeOptions(arguments)
    let language = try arguments.language()
    let knowledge = try options.knowledge(forLong: false)
    var responder = Responder(options.classifier(knowledge), language: language)
    if arguments.has("--json") {
      var answerer = KnowledgeAnswerer(responder)
      try context.write(answerer.jsonRecord(question) + "\n")
      return status(responder.understand(question).decision)
    }
    var conversation = Conversation(responder)
    let reply = conversation.reply(to: question)
    try context.write(context.laidOut(markdown: reply.text) + "\n")
    return status(reply.decision)
  }

  private static func status(_ decision: Reply.Decision) -> Int32 {
    switch decision {
    case .answer, .ask: ExitStatus.success
    case .decline, .none: ExitStatus.no
    }
  }

  /// The question of a call of a command, one string.
  static func question(
    _ arguments: Arguments, for name: String, _ context: inout ToolContext
  ) throws -> String {
    if arguments.operands == ["-"] {
      var lines: [String] = []
      var size = 0
      while let line = try context.lines.readLine(prompt: "") {
        lines.append(line)
        size += line.utf8.count + 1
        if size > BatchLimits.question + 1 { throw tooLong(size - 1) }
      }
      return lines.joined(separator: "\n")
    }
    guard !arguments.operands.isEmpty else {
      throw UsageError(message: "\(name) needs a question, such as `wenda \(name) \"what is 保号卡\"`")
    }
    let question = arguments.operands.joined(separator: " ")
    guard question.utf8.count <= BatchLimits.question else { throw tooLong(question.utf8.count) }
    return question
  }

  private static func tooLong(_ size: Int) -> UsageError {
    UsageError(
      message:
        "the question is too long (\(size) bytes or more); at most \(BatchLimits.question) are answered")
  }
}

extension Arguments {
  /// The value of `--language`; nil for `auto` or none.
  func language() throws(UsageError) -> Language? {
    guard let code = self["--language"], code != "auto" else { return nil }
    guard let language = Language(code: code) else {
      throw UsageError(message: "--language \(code): use zh, en or auto")
    }
    return language
  }
}
