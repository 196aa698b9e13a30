/// What an option or an operand is given, which also tells a shell what to complete.
struct CommandArgument: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// Anything; nothing can be completed.
    case text
    /// A file with one of these endings, or any where there are none; folders lead to files.
    case file(endings: [String])
    case folder
    /// One of these.
    case choice([String])
    /// Some of these, joined by commas.
    case list([String])
  }

  /// What stands for it in a usage text, such as `PATH`.
  var label: String
  var kind: Kind

  init(_ label: String, _ kind: Kind = .text) {
    (self.label, self.kind) = (label, kind)
  }

  /// One of some values, which are few enough to stand for themselves unless there is a label.
  static func choice(_ values: [String], label: String? = nil) -> CommandArgument {
    CommandArgument(label ?? values.joined(separator: "|"), .choice(values))
  }

  static func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type, label: String
  ) -> CommandArgument where Choice.RawValue == String {
    choice(Choice.allCases.map(\.rawValue), label: label)
  }

  static func file(_ label: String = "FILE", _ endings: String...) -> CommandArgument {
    CommandArgument(label, .file(endings: endings))
  }

  static func folder(_ label: String = "FOLDER") -> CommandArgument { CommandArgument(label, .folder) }

  /// What a shell can offer for it.
  var values: [String] {
    switch kind {
    case .choice(let values), .list(let values): values
    case .text, .file, .folder: []
    }
  }
}
