import Testing

@testable import WendaStreams
@testable import WendaCommands

/// The manual page, and the declarations that it is made of.
@Suite struct ManualTests {
  private func manual() throws -> [String] {
    let tool = try ToolRun()
    #expect(tool("manual") == 0)
    return tool.output.split(separator: "\n").map(String.init)
  }

  @Test func everyCommandHasOneSection() throws {
    let sections = try manual().filter { $0.hasPrefix(".SS ") }
    #expect(sections == WendaTool.commands.map { ".SS wenda \($0.name)" })
  }

  @Test func everyOptionIsToldOnce() throws {
    let lines = try manual()
    let shared = ManualPage.sharedOptions(of: WendaTool.commands)
    for command in WendaTool.commands {
      let start = try #require(lines.firstIndex(of: ".SS wenda \(command.name)"))
      let end = lines[(start + 1)...].firstIndex { $0.hasPrefix(".S") } ?? lines.endIndex
      let told = entries(in: lines[start..<end])
      #expect(told == command.options.filter { !shared.contains($0) }.map(\.name))
    }
    let common = try #require(lines.firstIndex(of: ".SH COMMON OPTIONS"))
    #expect(entries(in: lines[common...]) == shared.map(\.name))
  }

  /// The names of the options that are told in some lines.
  private func entries(in lines: ArraySlice<String>) -> [String] {
    zip(lines, lines.dropFirst()).filter { $0.0 == ".TP" }.map { name($0.1) }
  }

  private func name(_ line: String) -> String {
    let plain = line.replacing("\\-", with: "-").replacing("\\fB", with: "").replacing("\\fR", with: " ")
    return String(plain.prefix { $0 != " " && $0 != "," })
  }

  @Test func noLineIsTakenForARequest() throws {
    let requests = [".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi"]
    for line in try manual() where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains { line == $0 || line.hasPrefix($0 + " ") }, "\(line)")
    }
  }

  @Test func nothingIsDeclaredTwice() {
    let commands = WendaTool.commands.map { $0.name }
    #expect(Set(commands).count == commands.count)
    for command in WendaTool.commands {
      let names = command.allOptions.flatMap(\.names)
      #expect(Set(names).count == names.count, "\(command.name)")
      for option in command.allOptions {
        #expect(!option.summary.contains("\n") && option.summary.count <= 60, "\(option.summary)")
      }
    }
  }

  @Test func usageTextsFitATerminal() throws {
    let tool = try ToolRun()
    for command in WendaTool.commands {
      #expect(tool(command.name, "--help") == 0)
      for option in command.options {
        #expect(tool.output.contains("  " + option.call + "  "), "\(command.name) \(option.name)")
      }
      for line in tool.output.split(separator: "\n") { #expect(line.count <= 110, "\(line)") }
    }
  }
}
