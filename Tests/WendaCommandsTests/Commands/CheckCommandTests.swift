import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct CheckCommandTests {
  private let tool: ToolRun

  init() throws { tool = try ToolRun() }

  private func table(_ lines: String...) throws -> String {
    try tool.write(
      lines.map { $0.split(separator: "|").joined(separator: "\t") + "\n" }.joined(), to: "faq.tsv")
    return tool.path("faq.tsv")
  }

  @Test func nothingToFind() throws {
    let path = try table("a|what is it", "a|what does it do", "a|tell me about it")
    #expect(tool("check", path) == 0)
    #expect(tool.output == "1 intent, 3 questions, 0 out of scope: 0 errors, 0 warnings\n")
    #expect(tool.complaints.isEmpty)
  }

  @Test func warningsCountOnlyWhenStrict() throws {
    let path = try table("a|what is it", "a|what does it do")
    #expect(tool("check", path) == 0)
    #expect(tool.output.contains("\(path):1:1: warning: \"a\" has only 2 questions; write at least 3"))
    #expect(tool.lastLine == "1 intent, 2 questions, 0 out of scope: 0 errors, 1 warning")
    #expect(tool("check", "--strict", path) == 1)
  }

  @Test func errors() throws {
    let path = try table("a|what is it", "a|What is it?", "a|tell me", "no question")
    #expect(tool("check", path) == 1)
    #expect(
      tool.output.contains("\(path):4:12: error: \"no question\" is not an intent and a question; write"))
    #expect(
      tool.lastLine?.hasSuffix("1 error, 0 warnings; the examples were not left out in turn") == true)
    let corrected = try table("a|what is it", "a|What is it?", "a|tell me")
    #expect(tool("check", corrected) == 1)
    #expect(
      tool.output.hasPrefix(
        "\(path):2:3: error: \"What is it?\" is written twice (\(path):1); take one out\n"))
  }

  @Test func aFolderWithAllThatIsWrong() throws {
    try tool.write(
      "# a\n- Related: b, c\n## Questions\n### 中文\n- 问\n## Answer\n### English\nYes.\n", to: "Intents/a.md")
    try tool.write("# b\n## Title\n- English: B\n", to: "Intents/b.md")
    #expect(tool("check", tool.path("Intents")) == 1)
    #expect(tool.output.contains("a.md:2:15: error: there is no intent \"c\"; use one of: a, b"))
    // b.md was understood; what it lacks is told in the same run.
    #expect(tool.output.contains("b.md:1:1: error: \"b\" has no answer in Chinese"))
  }

  /// What a file holds must not steer the terminal.
  @Test func controlCharactersAreShownNotObeyed() throws {
    let path = try table("a|what \u{1B}[31mis it", "a|what \u{1B}[31mis it", "a|tell me")
    #expect(tool("check", path) == 1)
    #expect(!tool.output.contains("\u{1B}"))
    #expect(tool.output.contains("\\u{1B}[31m"))
    try tool.write("a\u{1B}[2J", to: "broken.tsv")
    #expect(tool("ask", "--intents", tool.path("broken.tsv"), "hello") == 1)
    #expect(!tool.complaints.contains("\u{1B}"))
  }

  @Test func whatCannotBeChecked() throws {
    #expect(tool("check", tool.path("none")) == 2)
    #expect(tool.complaints.contains("none: No such file or directory"))
    #expect(tool("check", "a", "b") == 2)
    #expect(tool("check", "faq.wenda") == 2)
    #expect(tool.complaints.contains("faq.wenda is compiled"))
    #expect(tool("check", "--lax") == 2)
  }

  @Test func helpTellsTheExitStatus() {
    #expect(tool("check", "--help") == 0)
    #expect(tool.output.contains("Exit status"))
  }
}
