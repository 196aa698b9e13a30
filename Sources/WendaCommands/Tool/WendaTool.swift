import Notices
import PlatformLibc
import Wenda
import WendaAuthoring
import WendaStreams

/// The tool: finds the command, runs it, and tells what went wrong.
public enum WendaTool {
  static let version = "1.7.0"
  static let summary = "answers frequently asked questions in Chinese and English"
  static let exitStatus = "0 all well, 1 it ran and the answer is no, 2 it could not run"

  static let commands: [any Command.Type] = [
    ChatCommand.self, AskCommand.self, ExplainCommand.self, BatchCommand.self,
    TestCommand.self, CheckCommand.self, EvaluateCommand.self, ReviewCommand.self, CompileCommand.self,
    MCPCommand.self,
    NewCommand.self, ImportCommand.self, ExportCommand.self,
    CompletionsCommand.self, ManualCommand.self,
  ]

  /// Runs a call, `arguments` being what follows the tool's name.
  ///
  /// - Returns: the exit status: 0 all well, 1 it ran and the answer is no, 2 it could not run.
  public static func run(_ arguments: [String]) -> Int32 {
    FileDescriptor.ignoreWriteSignals()
    FileDescriptor.occupyStandardStreams()
    var context = ToolContext.standard()
    return run(arguments, &context)
  }

  /// Tells that a word of the call is no text, such as the name of a file in another encoding.
  public static func refuse(wordNotUTF8 word: String, at index: Int) {
    Console(descriptor: STDERR_FILENO).write(
      "wenda: argument \(index), \(word.printable(newline: .escape)), is not UTF-8; rename the file, or give its "
        + "content on standard input\n")
  }

  static func run(_ arguments: [String], _ context: inout ToolContext) -> Int32 {
    do {
      return try dispatch(arguments, &context)
    } catch let error as UsageError {
      let command = commands.first { $0.name == arguments.first }.map { $0.name + " " } ?? ""
      context.complain(
        "wenda: \(error.message.printable(newline: .escape))\nTry `wenda \(command)--help`.")
    } catch let error as KnowledgeError {
      for diagnostic in error.diagnostics {
        context.complain(diagnostic.description.printable(newline: .escape))
      }
      return ExitStatus.no
    } catch let error as FileError {
      context.complain("wenda: cannot read \(error.path.printable(newline: .escape)): \(error.reason)")
    } catch let error as FileFailure {
      context.complain(error.description.printable(newline: .escape))
    } catch let error as SystemError where error.code == EPIPE {
      return ExitStatus.success
    } catch {
      context.complain("wenda: \("\(error)".printable(newline: .escape))")
    }
    return ExitStatus.failure
  }

  private static func dispatch(_ arguments: [String], _ context: inout ToolContext) throws -> Int32 {
    guard let first = arguments.first, !isChatOption(first) else {
      return try run(ChatCommand.self, arguments, &context)
    }
    var rest = arguments
    rest.remove(at: 0)
    switch first {
    case "--help", "-h", "help":
      if let command = commands.first(where: { $0.name == rest.first }) {
        try context.write(command.help + "\n")
      } else {
        try context.write(help + "\n")
      }
      return ExitStatus.success
    case "--version":
      try context.write("wenda \(version)\n")
      if rest.first == "--verbose" {
        // A C string of the program.
        try context.write("\n" + (unsafe String(cString: wenda_notices())))
      }
      return ExitStatus.success
    default: break
    }
    guard let command = commands.first(where: { $0.name == first }) else {
      throw UsageError(
        message: "unknown command \(first); "
          + Spelling.suggestion(for: first, among: commands.map { $0.name }))
    }
    return try run(command, rest, &context)
  }

  /// Options of the conversation may stand without its name.
  private static func isChatOption(_ word: String) -> Bool {
    guard word.hasPrefix("-") else { return false }
    let name = word.split(separator: "=").first.map(String.init) ?? word
    return ChatCommand.options.contains { $0.names.contains(name) }
  }

  private static func run(
    _ command: any Command.Type, _ words: [String], _ context: inout ToolContext
  ) throws -> Int32 {
    let arguments = try Arguments(words, command.options + CommandOption.everywhere)
    if arguments.has("--help") {
      try context.write(command.help + "\n")
      return ExitStatus.success
    }
    if arguments.has("--version") {
      try context.write("wenda \(version)\n")
      return ExitStatus.success
    }
    // A conversation ends when its output is closed.
    if command.name != ChatCommand.name { context.outliveReader() }
    return try command.run(arguments, &context)
  }

  private static var help: String {
    let width = commands.map { $0.name.count }.max() ?? 0
    let list = commands.map { "  " + $0.name.padded(to: width) + "  " + $0.summary }
    return """
      Wenda (问答) \(summary).

      usage: wenda [COMMAND] [OPTION…] [ARGUMENT…]

      \(list.joined(separator: "\n"))

      Without a command it starts the conversation. `wenda COMMAND --help` tells more.

      \(CommandOption.everywhere.rows())

      Exit status: \(exitStatus).
      """
  }
}
