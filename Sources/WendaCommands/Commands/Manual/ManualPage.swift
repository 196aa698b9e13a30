/// The manual page, made of the declarations of the commands.
enum ManualPage {
  static func text(of commands: [any Command.Type]) -> String {
    let shared = sharedOptions(of: commands)
    var page = Roff()
    page.title("WENDA", section: 1, source: "wenda \(WendaTool.version)")
    page.section("NAME")
    page.paragraph("wenda - \(WendaTool.summary)")
    page.section("SYNOPSIS")
    page.call("wenda", rest: "[COMMAND] [OPTION…] [ARGUMENT…]")
    page.section("DESCRIPTION")
    page.prose(description)
    page.section("COMMANDS")
    for command in commands { add(command, shared, to: &page) }
    page.section("COMMON OPTIONS")
    for option in shared { add(option, to: &page) }
    page.section("EXIT STATUS")
    page.prose(WendaTool.exitStatus + ".")
    return page.text
  }

  private static let description = """
    Answers come from Markdown files that anyone can edit, and are in the language of the question. Where Wenda
    does not know, it says so; where two answers are close, it asks back. The FAQ that is built in is about New
    Zealand number retention cards, WeChat Pay and Alipay; `--intents` takes another.

    Without a command it starts the conversation.
    """

  /// The options that several commands take, and those that all do: they are told once, behind the commands.
  static func sharedOptions(of commands: [any Command.Type]) -> [CommandOption] {
    let all = commands.flatMap { $0.options }
    var shared: [CommandOption] = []
    for option in all where !shared.contains(option) && all.count(where: { $0 == option }) > 1 {
      shared.append(option)
    }
    return shared + CommandOption.everywhere
  }

  private static func add(_ command: any Command.Type, _ shared: [CommandOption], to page: inout Roff) {
    page.subsection("wenda \(command.name)")
    for call in command.usage { page.call("wenda", rest: call) }
    page.prose(command.overview)
    for option in command.options where !shared.contains(option) { add(option, to: &page) }
    page.prose(command.remarks)
    let common = command.options.filter(shared.contains).map { "`\($0.name)`" }
    if !common.isEmpty { page.prose("Common options: \(common.joined(separator: ", ")).") }
    page.prose("Exit status: \(command.exitStatus).")
  }

  private static func add(_ option: CommandOption, to page: inout Roff) {
    page.entry(option.names, argument: option.argument?.label, option.text)
  }
}
