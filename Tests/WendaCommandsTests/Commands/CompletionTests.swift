import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

/// What shells offer.
@Suite struct CompletionTests {
  static let hasBash = FileManager.default.isExecutableFile(atPath: "/bin/bash")

  /// What bash offers for the last of some words, as it calls a completion itself.
  private func offers(_ words: [String], in folder: URL? = nil) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    let call = """
      eval "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
      _wenda wenda "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    process.arguments = ["--norc", "-c", call, "bash", Shell.bash.script(for: WendaTool.commands)] + words
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output.split(separator: "\n").map(String.init).sorted()
  }

  @Test(.enabled(if: hasBash)) func bashOffersCommands() throws {
    #expect(try offers(["wenda", ""]) == WendaTool.commands.map { $0.name }.sorted())
    #expect(try offers(["wenda", "ex"]) == ["explain", "export"])
    #expect(try offers(["wenda", "completions", ""]) == ["bash", "fish", "zsh"])
  }

  @Test(.enabled(if: hasBash)) func bashOffersOptions() throws {
    #expect(try offers(["wenda", "batch", "--in"]) == ["--input-format", "--intents"])
    #expect(try offers(["wenda", "--t"]) == ["--threshold"])
    #expect(try offers(["wenda", "compile", "-"]) == ["--help", "--intents", "--output", "--version", "-h"])
    #expect(try offers(["wenda", "ask", "--", "--js"]).isEmpty)
  }

  @Test(
    .enabled(if: hasBash),
    arguments: [
      (["wenda", "ask", "--language", ""], ["auto", "en", "zh"]),
      (["wenda", "ask", "--language", "=", "z"], ["zh"]),
      (["wenda", "ask", "--language", "="], ["auto", "en", "zh"]),
      (["wenda", "--language", "e"], ["en"]),
      (["wenda", "batch", "--format", "t"], ["text", "tsv"]),
      (["wenda", "batch", "--fields", "int"], ["intent"]),
      (["wenda", "batch", "--fields", "intent,an"], ["intent,answer"]),
      (["wenda", "batch", "--fields", "answer,an"], []),
      (["wenda", "ask", "--threshold", ""], []), (["wenda", "export", "h"], ["html"]),
    ])
  func bashOffersValues(words: [String], values: [String]) throws {
    #expect(try offers(words) == values)
  }

  @Test(.enabled(if: hasBash)) func bashOffersFiles() throws {
    let tool = try ToolRun()
    for name in ["问答 a.tsv", "q.txt", "b.wenda", "Folder/c.md"] { try tool.write("", to: name) }
    #expect(try offers(["wenda", "--intents", ""], in: tool.folder) == ["Folder", "b.wenda", "问答 a.tsv"])
    #expect(try offers(["wenda", "import", "--output", ""], in: tool.folder) == ["Folder"])
    #expect(try offers(["wenda", "batch", "q"], in: tool.folder) == ["q.txt"])
    #expect(try offers(["wenda", "import", "F"], in: tool.folder) == ["Folder"])
  }

  @Test(arguments: Shell.allCases) func everyOptionIsThere(shell: Shell) throws {
    let tool = try ToolRun()
    #expect(tool("completions", shell.rawValue) == 0)
    for command in WendaTool.commands {
      #expect(tool.output.contains(command.name))
      for option in command.allOptions {
        let name = shell == .fish ? "-l \(option.name.dropFirst(2))" : option.name
        #expect(tool.output.contains(name), "\(command.name) \(option.name)")
      }
    }
  }

  @Test(arguments: [[], ["powershell"], ["bash", "zsh"]]) func otherShellsAreRefused(operands: [String])
    throws
  {
    let tool = try ToolRun()
    #expect(tool.run(["completions"] + operands) == 2)
    #expect(tool.complaints.contains("bash, zsh, fish"))
  }
}
