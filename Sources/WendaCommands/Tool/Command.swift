/// One of the tool's commands, with all that its usage text, its completion in shells and its part of the manual
/// are made of.
protocol Command: SendableMetatype {
  static var name: String { get }
  /// A line for the list of commands.
  static var summary: String { get }
  /// The ways to call it, without the tool's name.
  static var usage: [String] { get }
  /// What it does, in paragraphs. Lines that begin with spaces or hold columns are shown as they are.
  static var overview: String { get }
  static var options: [CommandOption] { get }
  /// What stands on the command line beside options; nil for nothing.
  static var operand: CommandArgument? { get }
  /// What there is to say after the options, in paragraphs.
  static var remarks: String { get }
  /// What its exit statuses mean, without a full stop.
  static var exitStatus: String { get }

  /// Runs the command.
  ///
  /// - Returns: the exit status.
  /// - Throws: ``UsageError`` for a wrong call; whatever else is told and ends with status 2.
  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32
}

extension Command {
  static var options: [CommandOption] { [] }
  static var operand: CommandArgument? { nil }
  static var remarks: String { "" }

  /// The usage text.
  static var help: String {
    let calls = usage.enumerated().map { ($0 == 0 ? "usage: " : "       ") + "wenda " + $1 }
    let paragraphs = [
      calls.joined(separator: "\n"), overview, options.rows(), remarks,
      "Exit status: \(exitStatus).".wrapped(to: 104),
    ]
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
