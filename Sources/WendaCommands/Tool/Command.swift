/// One of the tool's commands.
protocol Command: SendableMetatype {
  static var name: String { get }
  /// A line for the list of commands.
  static var summary: String { get }
  /// The help: usage, options, examples, exit status.
  static var help: String { get }
  static var declaration: Arguments.Declaration { get }

  /// Runs the command.
  ///
  /// - Returns: the exit status.
  /// - Throws: ``UsageError`` for a wrong call; whatever else is told and ends with status 2.
  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32
}
