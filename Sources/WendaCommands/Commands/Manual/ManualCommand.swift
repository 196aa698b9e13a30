/// `wenda manual`: the manual page.
enum ManualCommand: Command {
  static let name = "manual"
  static let summary = "print the manual page"
  static let usage = ["manual"]
  static let overview = """
    Prints the manual page of all commands in the language of man:

      wenda manual > ~/.local/share/man/man1/wenda.1
    """
  static let exitStatus = "0 printed, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard arguments.operands.isEmpty else { throw UsageError(message: "manual takes no operand") }
    try context.write(ManualPage.text(of: WendaTool.commands))
    return ExitStatus.success
  }
}
