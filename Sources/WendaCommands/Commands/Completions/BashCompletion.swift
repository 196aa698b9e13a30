/// Completion for bash, also an old one, without the package bash-completion.
enum BashCompletion {
  static func script(for commands: [any Command.Type]) -> String {
    let names = commands.map { $0.name }
    return #"""
      # bash completion of wenda; `wenda completions bash` wrote it.

      # The folders, and the files with these endings, or all without any.
      _wenda_files() {
        local ending
        compopt -o filenames 2>/dev/null
        while IFS= read -r; do COMPREPLY+=("$REPLY"); done < <(
          if [[ $# -eq 0 ]]; then
            compgen -f -- "$current"
          else
            compgen -d -- "$current"
            for ending; do compgen -f -X "!*$ending" -- "$current"; done
          fi)
      }

      _wenda_folders() {
        compopt -o filenames 2>/dev/null
        while IFS= read -r; do COMPREPLY+=("$REPLY"); done < <(compgen -d -- "$current")
      }

      _wenda_words() { COMPREPLY=($(compgen -W "$*" -- "$current")); }

      # Values that commas join, without those that are there.
      _wenda_list() {
        local value before=
        [[ $current == *,* ]] && before=${current%,*},
        for value; do
          [[ ,$before == *,"$value",* ]] || [[ $before$value != "$current"* ]] || COMPREPLY+=("$before$value")
        done
        compopt -o nospace 2>/dev/null
      }

      _wenda() {
        local current=${COMP_WORDS[COMP_CWORD]} previous= command=chat only_operands= word
        COMPREPLY=()
        [[ COMP_CWORD -gt 0 ]] && previous=${COMP_WORDS[COMP_CWORD - 1]}
        # bash parts `--option=value` in three words.
        if [[ $current == = ]]; then
          current=
        elif [[ $previous == = && COMP_CWORD -gt 2 ]]; then
          previous=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        if [[ COMP_CWORD -gt 1 ]]; then
          case ${COMP_WORDS[1]} in
            \#(names.joined(separator: "|"))) command=${COMP_WORDS[1]} ;;
          esac
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            [[ $word == -- ]] && only_operands=yes
          done
        fi
        if [[ -z $only_operands ]]; then
          case $command:$previous in
      \#(lines(commands.flatMap(values), indent: 6))
          esac
          if [[ $current == -* ]]; then
            case $command in
      \#(lines(commands.map(options), indent: 8))
            esac
            return
          fi
        fi
        if [[ COMP_CWORD -eq 1 ]]; then
          _wenda_words \#(names.joined(separator: " "))
          return
        fi
        case $command in
      \#(lines(commands.compactMap(operand), indent: 4))
        esac
      }

      complete -F _wenda wenda

      """#
  }

  private static func lines(_ lines: [String], indent: Int) -> String {
    lines.map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
  }

  /// A case an option with a value.
  private static func values(of command: any Command.Type) -> [String] {
    command.options.compactMap { option in
      guard let argument = option.argument else { return nil }
      let call = completion(of: argument).map { $0 + "; " } ?? ""
      return "\(command.name):\(option.name)) \(call)return ;;"
    }
  }

  private static func options(of command: any Command.Type) -> String {
    "\(command.name)) _wenda_words \(command.allOptions.flatMap(\.names).joined(separator: " ")) ;;"
  }

  private static func operand(of command: any Command.Type) -> String? {
    command.operand.flatMap(completion).map { "\(command.name)) \($0) ;;" }
  }

  private static func completion(of argument: CommandArgument) -> String? {
    switch argument.kind {
    case .text: nil
    case .folder: "_wenda_folders"
    case .file(let endings): (["_wenda_files"] + endings).joined(separator: " ")
    case .choice(let values): (["_wenda_words"] + values).joined(separator: " ")
    case .list(let values): (["_wenda_list"] + values).joined(separator: " ")
    }
  }
}
