import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats
@testable import WendaStreams
@testable import WendaCommands

@Suite struct ReviewCommandTests {
  private let tool: ToolRun

  init() throws {
    tool = try ToolRun()
    for (name, text) in Self.files { try tool.write(text, to: "FAQ/\(name)") }
  }

  private static func topic(_ id: String, _ chinese: [String], _ english: [String]) -> String {
    "# \(id)\n\n## Title\n\n- 中文: \(chinese[0])\n- English: \(english[0])\n\n## Questions\n\n### 中文\n\n"
      + chinese.map { "- \($0)\n" }.joined() + "\n### English\n\n" + english.map { "- \($0)\n" }.joined()
      + "\n## Answer\n\n### 中文\n\n答。\n\n### English\n\nAnswer.\n"
  }

  private static let files = [
    "hours.md": topic(
      "hours", ["几点开门", "什么时候关门", "周末开吗", "开放时间"],
      ["when do you open", "what time do you close", "weekend hours", "opening times"]),
    "borrow.md": topic(
      "borrow", ["怎么借书", "借书要证件吗", "一次能借几本书", "我想借书"],
      ["how do I borrow a book", "borrowing books", "how many books can I borrow", "I want to borrow a book"]),
    "out-of-scope.md": "# out-of-scope\n\n## Questions\n\n### English\n\n- tell me a joke\n",
  ]

  /// Goes through the review with these keys and lines; whatever was asked is in it.
  private func walk(_ keys: [String], _ arguments: String...) -> (status: Int32, output: String) {
    var output = ""
    var context = ToolContext(
      write: { output += $0 }, complain: { output += $0 + "\n" }, lines: GivenLines(lines: keys),
      painter: .plain,
      isInteractive: true, environment: { _ in nil })
    let status = WendaTool.run(
      ["review", "--sure", "1", "--intents", tool.path("FAQ")] + arguments + [tool.path("asked.txt")],
      &context)
    return (status, output)
  }

  private func asked(_ lines: String...) throws {
    try tool.write(lines.map { $0 + "\n" }.joined(), to: "asked.txt")
  }

  @Test(arguments: [("zh", "去火星的船票", "问了 3 次"), ("en", "zxqvy to the moon", "asked 3 times")])
  func listsWhatWasNotAnswered(language: String, question: String, summary: String) throws {
    try asked("怎么借书", question, question)
    #expect(
      tool("review", "--intents", tool.path("FAQ"), "--language", language, tool.path("asked.txt")) == 0)
    #expect(tool.output.contains(summary))
    #expect(tool.output.contains("- \(question)  ×2"))
    #expect(!tool.output.contains("- 怎么借书"))
  }

  /// What `batch` wrote is read, in every format.
  @Test(arguments: ["jsonl", "csv", "tsv"])
  func readsRecords(format: String) throws {
    try asked("怎么借书", "去火星的船票", "when do you open", "flights to the moon")
    #expect(
      tool(
        "batch", "--intents", tool.path("FAQ"), "--format", format, "--quiet", "--output",
        tool.path("answers.\(format)"), tool.path("asked.txt")) == 0)
    #expect(tool("review", "--json", "--intents", tool.path("FAQ"), tool.path("answers.\(format)")) == 0)
    let value = try JSONReader.read(SourceText(file: "x", tool.output))
    #expect(value["groups"]?.elements.isEmpty == false)
    #expect(tool.output.contains("去火星的船票"))
    #expect(!tool.output.contains("\"when do you open\""))
  }

  /// A record says that it was declined, and by now it is answered.
  @Test func recordsAreBelieved() throws {
    try tool.write(
      #"{"question":"怎么借书","decision":"decline","confidence":0.1}"# + "\n"
        + #"{"question":"去火星的船票","decision":"answer","confidence":0.9}"# + "\n", to: "records.jsonl")
    #expect(tool("review", "--json", "--intents", tool.path("FAQ"), tool.path("records.jsonl")) == 0)
    #expect(tool.output.contains("\"answeredByNow\": 1"))
    #expect(tool.output.contains("\"groupCount\": 0"))
  }

  @Test func brokenLinesAreToldAndTheRestReviewed() throws {
    try asked("去火星的船票", "", "flights to the moon")
    #expect(tool("review", "--intents", tool.path("FAQ"), tool.path("asked.txt")) == 1)
    #expect(tool.complaints.contains("asked.txt:2:1: error: blank line"))
    #expect(tool.output.contains("去火星的船票") && tool.output.contains("flights to the moon"))
    #expect(tool("review", tool.path("none.txt")) == 2)
    #expect(tool.complaints.contains("none.txt: error: No such file"))
  }

  @Test(arguments: [["a", "y"], ["t", "borrow", "y"]])
  func addsToATopicAndMovesNothingElse(keys: [String]) throws {
    let before = try tool.read("FAQ/borrow.md")
    try asked("可以外借图书吗，谢谢啦")
    let (status, output) = walk(keys)
    #expect(status == 0)
    #expect(output.contains("borrow.md"))
    #expect(
      try tool.read("FAQ/borrow.md")
        == before.replacing("- 我想借书\n", with: "- 我想借书\n- 可以外借图书吗，谢谢啦\n"))
  }

  @Test(arguments: [
    ["o", "n"], ["o"], ["t", ""], ["t", "nothing", ""], ["n", "hours", ""], ["s"], ["q"], ["x"],
  ])
  func nothingIsWrittenWithoutAYes(keys: [String]) throws {
    try asked("flights to the moon")
    #expect(walk(keys).status == 0)
    for (name, text) in Self.files { #expect(try tool.read("FAQ/\(name)") == text) }
  }

  @Test func outOfScopeAndNewTopic() throws {
    try asked("flights to the moon", "flights to the moon", "停车场在哪里")
    let labelled = tool.path("labelled.tsv")
    try tool.write("-\tflight to the moon\nborrow\t怎么借书\n", to: "labelled.tsv")
    let (status, output) = walk(["o", "y", "n", "travel", "y"], "--labelled", labelled)
    #expect(status == 0)
    #expect(output.contains("labelled questions right: "))
    #expect(try tool.read("FAQ/out-of-scope.md").hasSuffix("- tell me a joke\n- flights to the moon\n"))
    #expect(try tool.read("FAQ/travel.md").contains("- 停车场在哪里\n"))
    #expect(tool("check", tool.path("FAQ")) == 1)
    #expect(tool.output.contains("the answer of \"travel\" in Chinese is still a TODO"))
  }

  @Test func someOfAGroupCanBeChosen() throws {
    try asked("flights to the moon", "flight to the moon", "flights to the moon please")
    let output = walk(["o", "2", "y"]).output
    let added = try tool.read("FAQ/out-of-scope.md").split(separator: "\n").filter { $0.contains("moon") }
    #expect(added.count == 1, "\(output)")
  }

  @Test func theReportIsAPage() throws {
    try asked("<b>flights</b> to the moon")
    let page = tool.path("review.html")
    #expect(tool("review", "--intents", tool.path("FAQ"), "--report", page, tool.path("asked.txt")) == 0)
    #expect(try tool.read("review.html").contains("&lt;b&gt;flights&lt;/b&gt; to the moon"))
    #expect(
      tool(
        "review", "--intents", tool.path("FAQ"), "--report", tool.path("asked.txt"), tool.path("asked.txt"))
        == 2)
  }

  @Test func checkListsWordsOfRealQuestions() throws {
    try asked("flights zxqvy", "zxqvy", "怎么借书")
    #expect(tool("check", "--questions", tool.path("asked.txt"), tool.path("FAQ")) == 0)
    #expect(tool.output.contains("     2  zxqvy"))
    #expect(tool("check", "--questions", tool.path("none.txt"), tool.path("FAQ")) == 2)
  }
}
