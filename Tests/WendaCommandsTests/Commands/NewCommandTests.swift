import Testing

@testable import WendaCommands

@Suite struct NewCommandTests {
  private let tool: ToolRun

  init() throws { tool = try ToolRun() }

  @Test func whatIsWrittenWorksAtOnce() {
    #expect(tool("new", tool.path("FAQ")) == 0)
    #expect(tool.output.contains("wenda check"))
    #expect(tool("check", "--strict", tool.path("FAQ/Intents")) == 0, "\(tool.output)")
    #expect(tool("test", tool.path("FAQ/Transcripts")) == 0, "\(tool.output)")
    let measured = tool(
      "evaluate", "--floor", "1", "--intents", tool.path("FAQ/Intents"), tool.path("FAQ/questions.tsv"))
    #expect(measured == 0, "\(tool.output)")
  }

  @Test func nothingIsWrittenOver() throws {
    try tool.write("mine", to: "FAQ/README.md")
    #expect(tool("new", tool.path("FAQ")) == 2)
    #expect(tool.complaints.contains("not empty"))
    #expect(try tool.read("FAQ/README.md") == "mine")
    #expect(tool("new") == 2)
  }
}
