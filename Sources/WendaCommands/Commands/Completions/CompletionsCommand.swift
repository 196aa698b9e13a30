import Wenda

/// The shells that completions are written for.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// A script that completes calls of the tool.
  func script(for commands: [any Command.Type]) -> String {
    switch self {
    case .bash: BashCompletion.script(for: commands)
    case .zsh: ZshCompletion.script(for: commands)
    case .fish: FishCompletion.script(for: commands)
    }
  }
}

/// `wenda completions`: scripts with which shells complete calls of the tool.
enum CompletionsCommand: Command {
  static let name = "completions"
  static let summary = "print completions for a shell"
  static let usage = ["completions bash|zsh|fish"]
  static let overview = """
    Prints a script with which a shell completes commands, options, their values, and files:

      bash   wenda completions bash > ~/.local/share/bash-completion/completions/wenda
      zsh    wenda completions zsh > _wenda, in a folder of $fpath, before compinit
      fish   wenda completions fish > ~/.config/fish/completions/wenda.fish
    """
  static let operand: CommandArgument? = .choice(of: Shell.self, label: "SHELL")
  static let exitStatus = "0 printed, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    let names = Shell.allCases.map(\.rawValue)
    guard arguments.operands.count == 1 else {
      throw UsageError(message: "completions takes one shell: \(names.joined(separator: ", "))")
    }
    let name = arguments.operands[0]
    guard let shell = Shell(rawValue: name) else {
      throw UsageError(message: "unknown shell \(name); \(Spelling.suggestion(for: name, among: names))")
    }
    try context.write(shell.script(for: WendaTool.commands))
    return ExitStatus.success
  }
}

extension Command {
  /// All options that the command takes.
  static var allOptions: [CommandOption] { options + CommandOption.everywhere }
}

extension String {
  /// This text as a word of bash, zsh or fish that stands for itself.
  ///
  /// - Parameter apostrophe: how an apostrophe is written between apostrophes.
  func quotedForShell(apostrophe: String = #"'\''"#) -> String {
    "'" + substituting("'", by: apostrophe) + "'"
  }
}
