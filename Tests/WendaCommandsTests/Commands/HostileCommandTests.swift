import Foundation
import Testing
import Wenda

@testable import WendaStreams
@testable import WendaCommands

@Suite struct HostileCommandTests {
  private let tool: ToolRun
  private static let controls = "\u{1B}[31m\u{9B}1m\u{202E}\u{7F}"

  init() throws { tool = try ToolRun() }

  @Test(arguments: [
    ["evaluate", "--report", "k.tsv", "q.tsv"], ["test", "--junit", "k.tsv", "t.txt"],
    ["compile", "--output", "k.tsv"], ["export", "csv", "--output", "k.tsv"],
    ["test", "--junit", "k.tsv", "own.txt"],
  ])
  func noCommandReplacesTheKnowledge(call: [String]) throws {
    let knowledge = "a\twhat is it\na\twhat does it do\n"
    try tool.write(knowledge, to: "k.tsv")
    try tool.write("a\twhat is it\n", to: "q.tsv")
    try tool.write("> what is it\n", to: "t.txt")
    try tool.write("# intents: k.tsv\n> what is it\n", to: "own.txt")
    let words = call.map { $0.contains(".") ? tool.path($0) : $0 }
    let intents = call.contains("own.txt") ? [] : ["--intents", tool.path("k.tsv")]
    #expect(tool.run(words + intents) == 2)
    #expect(try tool.read("k.tsv") == knowledge)
  }

  @Test(arguments: [["explain", "when"], ["ask", "--json", "when"], ["evaluate", "--json", "@q.tsv"]])
  func controlsInIdsAreEscaped(call: [String]) throws {
    try tool.write(
      "id\(Self.controls)\twhen do you open\nother\(Self.controls)\tborrow a book\n", to: "k.tsv")
    try tool.write("id\(Self.controls)\twhen\(Self.controls)\tkind\(Self.controls)\n", to: "q.tsv")
    let words = call.map { $0.hasPrefix("@") ? tool.path(String($0.dropFirst())) : $0 }
    #expect(tool.run(words + ["--intents", tool.path("k.tsv")]) != 2)
    #expect(tool.output.contains("id"))
    #expect(!tool.output.unicodeScalars.contains { $0.isTerminalControl && $0 != "\n" })
  }

  @Test(arguments: [["ask", "-"], ["explain", "-"]])
  func aQuestionThatIsTooLongIsRefused(call: [String]) {
    tool.input = Array(repeating: String(repeating: "kyc ", count: 250), count: 100)
    #expect(tool.run(call) == 2)
    #expect(tool.complaints.contains("the question is too long"))
  }

  @Test func aMessageThatIsTooLongIsNotAnsweredAndTheNextIs() {
    tool.input = [String(repeating: "what is kyc ", count: 8000), "what is kyc"]
    #expect(tool("chat") == 0)
    #expect(tool.output.contains("This message is too long (96000 bytes)"))
    #expect(tool.output.contains("KYC"))
  }

  @Test func aLabelledQuestionThatIsTooLongIsToldByItsPlace() throws {
    try tool.write("kyc\twhat is kyc\nkyc\t\(String(repeating: "kyc ", count: 20_000))\n", to: "q.tsv")
    #expect(tool("evaluate", tool.path("q.tsv")) == 1)
    #expect(tool.complaints.contains("q.tsv:2:5: error: this question is too long (80000 bytes); shorten it"))
  }

  @Test func exportSparesTheFilesOfItsFolder() throws {
    let intent = "# a\n## Questions\n### English\n- what is it\n## Answer\n### English\nthis\n"
    try tool.write(intent, to: "F/a.md")
    #expect(tool("export", "csv", "--intents", tool.path("F"), "--output", tool.path("F/a.md")) == 2)
    #expect(try tool.read("F/a.md") == intent)
  }

  #if os(Linux)
    @Test func aNameThatIsNotUTF8IsPassedOverWithAWord() throws {
      try tool.write("> what is kyc\n", to: "F/a.txt")
      let folder = tool.path("F")
      let descriptor = open(folder + "/\u{1}.md", O_CREAT | O_WRONLY, 0o600)
      close(descriptor)
      let name = Array(folder.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF)] + ".md".utf8CString
      #expect(rename(folder + "/\u{1}.md", name) == 0)
      #expect(tool("check", folder) == 1)
      #expect(
        tool.complaints.contains("the name of this file is not UTF-8; rename it")
          || tool.output.contains("not UTF-8; rename it"))
      #expect(tool("import", folder, "--output", tool.path("new")) != 0)
      #expect(tool.complaints.contains("it cannot be found under this name"))
    }

    @Test func aFileWithoutAnEndIsRefused() {
      #expect(tool("evaluate", "/dev/zero") == 2)
      #expect(tool.complaints.contains("larger than 256 MiB"))
    }
  #endif

  @Test func aHugeSparseFileIsRefused() throws {
    try tool.write("", to: "q.tsv")
    #expect(truncate(tool.path("q.tsv"), 200 << 30) == 0)
    #expect(tool("evaluate", tool.path("q.tsv")) == 2)
    #expect(tool.complaints.contains("larger than 256 MiB"))
  }

  @Test func aFolderOfTranscriptsWithOtherThings() throws {
    try tool.write("> what is kyc\n", to: "T/a.txt")
    #expect(symlink(".", tool.path("T/loop")) == 0)
    #expect(symlink("nowhere", tool.path("T/gone.txt")) == 0)
    #expect(mkfifo(tool.path("T/pipe.txt"), 0o600) == 0)
    #expect(tool("test", tool.path("T")) == 1)
    #expect(tool.lastLine == "0 passed, 1 failed")
    #expect(tool.complaints.contains("gone.txt:1:1: warning: skipped"))
    #expect(tool.complaints.contains("pipe.txt:1:1: warning: skipped"))
  }

  @Test func anFAQInAnotherEncodingIsOneErrorAFile() throws {
    let gbk = "# a\n## Questions\n### 中文\n- 什么是保号卡\n- 保号卡是什么\n## Answer\n### 中文\n是卡\n"
    for encoding in [String.Encoding.utf16, String.Encoding(rawValue: 0x8000_0632)] {
      let data = try #require(gbk.data(using: encoding))
      try tool.write("", to: "F/a.md")
      try data.write(to: URL(fileURLWithPath: tool.path("F/a.md")))
      #expect(tool("ask", "--intents", tool.path("F"), "hello") == 1)
      #expect(tool.complaints.split(separator: "\n").count == 1)
      #expect(tool.complaints.contains("not UTF-8; save it as UTF-8"))
    }
  }

  @Test func longRepliesThatDifferAreCompared() {
    let old = (0..<20_000).map { "old \($0)" }
    let new = ["same"] + (0..<20_000).map { "new \($0)" } + ["end"]
    let lines = DiffLine.diff(["same"] + old + ["end"], new)
    #expect(lines.count == 40_002)
    #expect(lines.first == DiffLine(.same, "same") && lines.last == DiffLine(.same, "end"))
    #expect(DiffLine.excerpt(lines).count == 40_002)
  }
}
