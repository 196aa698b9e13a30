import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

/// What names the version says the one that the tool prints.
@Suite struct VersionTests {
  private func text(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    return try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  @Test func theChangelogBeginsWithIt() throws {
    let heading = try text("CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## ") }
    #expect(heading == "## \(WendaTool.version)")
  }

  @Test(arguments: [
    "Tests/Package/Example/Package.swift", "Sources/Wenda/Wenda.docc/AnsweringFromAProgram.md",
  ])
  func examplesDependOnIt(file: String) throws {
    #expect(try text(file).contains("from: \"\(WendaTool.version)\""))
  }

  @Test(arguments: ["WordNet", "wordfreq", "ICU", "GNU C library", "HOME ASSISTANT"])
  func theProgramHasTheNoticesOfWhatIsInIt(source: String) throws {
    let tool = try ToolRun()
    #expect(tool("--version", "--verbose") == 0)
    #expect(tool.output.hasPrefix("wenda \(WendaTool.version)\n"))
    #expect(tool.output.uppercased().contains(source.uppercased()))
  }
}
