import Wenda

/// An option of a command. Parsing, the usage text, the completions of shells and the manual are all made of
/// this one declaration.
struct CommandOption: Equatable, Sendable {
  /// Such as `--json`.
  var name: String
  /// Another name of one letter, such as `-h`.
  var short: String?
  /// What follows it; nil for an option that is given or not.
  var argument: CommandArgument?
  /// What it does, short enough for a line of a shell's list.
  var summary: String
  /// How the summary goes on where there is room, with the punctuation between them.
  var more: String

  /// An option with a value.
  init(_ name: String, _ argument: CommandArgument, _ summary: String, more: String = "") {
    (self.name, self.argument, self.summary, self.more) = (name, argument, summary, more)
  }

  /// An option without one.
  init(_ name: String, short: String? = nil, _ summary: String, more: String = "") {
    (self.name, self.short, self.summary, self.more) = (name, short, summary, more)
  }

  var names: [String] { [name] + (short.map { [$0] } ?? []) }

  /// The name and what follows it: `--output FILE`.
  var call: String {
    names.joined(separator: ", ") + (argument.map { " " + $0.label } ?? "")
  }

  var text: String { summary + more }

  /// What every command takes, also the tool without one.
  static let everywhere: [CommandOption] = [
    CommandOption("--help", short: "-h", "tell how to use it"),
    CommandOption(
      "--version", "print the version", more: "; `wenda --version --verbose` also the licence notices"),
  ]

  static let language = CommandOption(
    "--language", .choice(Language.allCases.map { $0.code } + ["auto"]),
    "answer in this language", more: " (default: auto, that of the question)")
}

extension [CommandOption] {
  /// Rows of a usage text: the names in a column, and beside them what they do.
  func rows(width: Int = 106) -> String {
    let column = (map { $0.call.displayWidth }.max() ?? 0) + 4
    let indent = String(repeating: " ", count: column)
    return map { option in
      let lines = option.text.wrapped(to: width - column).split(separator: "\n").map(String.init)
      return ("  " + option.call).padded(to: column) + lines.joined(separator: "\n" + indent)
    }.joined(separator: "\n")
  }
}
