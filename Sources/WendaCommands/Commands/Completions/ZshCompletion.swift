/// Completion for zsh, by its own `_arguments`.
enum ZshCompletion {
  static func script(for commands: [any Command.Type]) -> String {
    """
    #compdef wenda
    # zsh completion of wenda; `wenda completions zsh` wrote it.

    _wenda() {
      local command=chat
      local -a commands
      commands=(
    \(commands.map { "    " + "\($0.name):\($0.summary)".quotedForShell() }.joined(separator: "\n"))
      )
      if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
        _describe -t commands command commands
        return
      fi
      case $words[2] in
        (\(commands.map { $0.name }.joined(separator: "|")))
          command=$words[2]
          shift words
          (( CURRENT-- ))
          ;;
      esac
      case $command in
    \(commands.map(arguments).joined(separator: "\n"))
      esac
    }

    if [[ $funcstack[1] == _wenda ]]; then
      _wenda "$@"
    else
      compdef _wenda wenda
    fi

    """
  }

  /// A case a command, with the specifications of its options and its operands.
  private static func arguments(of command: any Command.Type) -> String {
    let options = command.allOptions.flatMap(specifications)
    let operand = command.operand.map { ["*:\(message($0)):\(action($0))".quotedForShell()] } ?? []
    let lines = (options + operand).map { "        " + $0 }
    return "    (\(command.name))\n      _arguments -S : \\\n\(lines.joined(separator: " \\\n"))\n      ;;"
  }

  private static func specifications(of option: CommandOption) -> [String] {
    let summary = "[\(escaped(option.summary))]"
    let others = option.short == nil ? "" : "(\(option.names.joined(separator: " ")))"
    return option.names.map { name in
      guard let argument = option.argument else { return (others + name + summary).quotedForShell() }
      return "\(others)\(name)=\(summary):\(message(argument)):\(action(argument))".quotedForShell()
    }
  }

  /// What the list of values is headed by.
  private static func message(_ argument: CommandArgument) -> String {
    escaped(argument.values.isEmpty ? argument.label.lowercased() : "value")
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if ":[]\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private static func action(_ argument: CommandArgument) -> String {
    switch argument.kind {
    case .text: " "
    case .folder: "_files -/"
    case .file(let endings) where endings.isEmpty: "_files"
    case .file(let endings): "_files -g \"*(\(endings.joined(separator: "|")))\""
    case .choice(let values): "(\(values.joined(separator: " ")))"
    case .list(let values): " _values -s , field \(values.joined(separator: " "))"
    }
  }
}
