/// Completion for fish.
enum FishCompletion {
  static func script(for commands: [any Command.Type]) -> String {
    let names = commands.map { $0.name }.joined(separator: " ")
    return """
      # fish completion of wenda; `wenda completions fish` wrote it.

      # Whether the call is one of this command; without a command it is the conversation.
      function __wenda_is
        set -l words (commandline -opc)
        set -l command chat
        if set -q words[2]; and contains -- $words[2] \(names)
          set command $words[2]
        end
        test $command = $argv[1]
      end

      function __wenda_begins
        test (count (commandline -opc)) -eq 1
      end

      # The folders, and the files with these endings.
      function __wenda_files
        __fish_complete_directories (commandline -ct)
        for ending in $argv
          __fish_complete_suffix $ending | string match -- "*$ending*"
        end
      end

      complete -c wenda -f
      \((commands.map(name) + commands.flatMap(options)).joined(separator: "\n"))

      """
  }

  private static func name(of command: any Command.Type) -> String {
    "complete -c wenda -n __wenda_begins -a \(command.name) -d \(quoted(command.summary))"
  }

  private static func options(of command: any Command.Type) -> [String] {
    let start = "complete -c wenda -n '__wenda_is \(command.name)'"
    let options = command.allOptions.map { option in
      let short = option.short.map { " -s \($0.dropFirst())" } ?? ""
      let value = option.argument.map { " -x" + (completion(of: $0).map { " -a \($0)" } ?? "") } ?? ""
      return "\(start) -l \(option.name.dropFirst(2))\(short)\(value) -d \(quoted(option.summary))"
    }
    return options + (command.operand.flatMap(completion).map { ["\(start) -a \($0)"] } ?? [])
  }

  private static func quoted(_ text: String) -> String {
    text.substituting("\\", by: "\\\\").quotedForShell(apostrophe: "\\'")
  }

  private static func completion(of argument: CommandArgument) -> String? {
    switch argument.kind {
    case .text: nil
    case .folder: "'(__fish_complete_directories (commandline -ct))'"
    case .file(let endings) where endings.isEmpty: "'(__fish_complete_path (commandline -ct))'"
    case .file(let endings): "'(__wenda_files \(endings.joined(separator: " ")))'"
    case .choice(let values): "'\(values.joined(separator: " "))'"
    case .list(let values):
      "'(__fish_complete_list , \"printf %s\\\\\\\\n \(values.joined(separator: " "))\")'"
    }
  }
}
