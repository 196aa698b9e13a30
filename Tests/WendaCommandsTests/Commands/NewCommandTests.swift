import Testing

@testable import WendaStreams
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

  /// The settings that are written hold in every command, from the folder and from a compiled file.
  @Test(arguments: [("谁赢了昨天的球赛", "000-0000 问我们"), ("who sells motorbikes", "call us on 000-0000")])
  func itsSettingsHold(_ asked: (question: String, words: String)) {
    let (folder, file) = (tool.path("FAQ/Intents"), tool.path("faq.wenda"))
    #expect(tool("new", tool.path("FAQ")) == 0)
    #expect(tool("compile", "--intents", folder, "--output", file) == 0)
    for path in [folder, file] {
      #expect(tool("ask", "--intents", path, asked.question) == 1)
      #expect(tool.output.contains(asked.words), "\(path): \(tool.output)")
      #expect(tool("ask", "--json", "--intents", path, asked.question) == 1)
      #expect(tool.output.contains(asked.words))
      tool.input = [":topics", "1"]
      #expect(tool("chat", "--intents", path) == 0)
      #expect(tool.output.contains("这里是自行车行") && tool.output.contains("the bicycle workshop"))
      #expect(tool.output.contains("Featured\n  1. Opening hours"))
      #expect(tool.output.contains("10 am to 6 pm"))
    }
  }
}
