import PlatformLibc
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct OutputTests {
  @Test func aCompiledFileHasItsEnding() throws {
    let tool = try ToolRun()
    #expect(tool("compile", "--output", tool.path("a.md")) == 2)
    #expect(tool.complaints.contains("end the name in .wenda"))
    #expect(tool("compile", "--output", tool.path("a.wenda")) == 0)
    #expect(tool("ask", "--intents", tool.path("a.wenda"), "kyc") == 0)
  }

  @Test(arguments: ["faq.tsv", "Folder/a.md"])
  func answersDoNotReplaceTheKnowledge(file: String) throws {
    let tool = try ToolRun()
    try tool.write("a\twhat is it\na\t这是什么\n", to: "faq.tsv")
    try tool.write("# a\n\n## Questions\n\n### English\n\n- what is it\n", to: "Folder/a.md")
    try tool.write("what is it\n", to: "q.txt")
    let before = try tool.read(file)
    let knowledge = tool.path(String(file.split(separator: "/")[0]))
    let status = tool(
      "batch", "--quiet", "--intents", knowledge, "--output", tool.path(file), tool.path("q.txt"))
    #expect(status == 2)
    #expect(tool.complaints.contains("\(tool.path(file)): error: this belongs to the knowledge"))
    #expect(try tool.read(file) == before)
  }

  @Test(arguments: [
    (["ask", "red fish blue fish"], 1), (["ask", "what is kyc"], 0), (["check", "Nowhere"], 2),
  ])
  func aReaderWhoHasSeenEnoughChangesNoStatus(call: [String], status: Int) {
    var context = ToolContext(
      write: { _ throws in throw SystemError(action: "write", code: EPIPE) }, complain: { _ in },
      lines: GivenLines(lines: []), painter: .plain, isInteractive: false, environment: { _ in nil })
    #expect(WendaTool.run(call, &context) == Int32(status))
  }
}
