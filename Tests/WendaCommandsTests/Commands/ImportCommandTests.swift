import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct ImportCommandTests {
  private let tool: ToolRun

  init() throws { tool = try ToolRun() }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: tool.path(folder)).sorted()
  }

  @Test func aTableBecomesAFolderThatAnswers() throws {
    try tool.write(
      """
      question,answer
      When do you open?,At nine.
      What are your opening hours?,At nine.
      How do I borrow a book?,"Bring your card, then ask."
      怎么借书？,带上借书证。
      """, to: "faq.csv")
    #expect(tool("import", tool.path("faq.csv"), "--output", tool.path("FAQ")) == 0)
    #expect(try names("FAQ") == ["borrow-book.md", "when-open.md", "zenme-jieshu.md"])
    #expect(tool.output.contains("3 files, 3 topics, 4 questions\nwenda check: "))
    #expect(tool.complaints.isEmpty)
    #expect(tool("ask", "--intents", tool.path("FAQ"), "how do I borrow a book") == 0)
    #expect(tool.output.contains("Bring your card, then ask."))
    #expect(try names(".") == ["FAQ", "faq.csv"])
  }

  @Test func whatIsThereIsNeverWrittenOver() throws {
    try tool.write("question,answer\nq,a\n", to: "faq.csv")
    try tool.write("mine", to: "FAQ/mine.md")
    #expect(tool("import", tool.path("faq.csv"), "--output", tool.path("FAQ")) == 2)
    #expect(tool.complaints.contains("this folder is not empty"))
    #expect(try names("FAQ") == ["mine.md"])
    #expect(tool("import", tool.path("faq.csv"), "--output", tool.path("faq.csv")) == 2)
    #expect(tool.complaints.contains("this is a file"))
    try FileManager.default.createDirectory(atPath: tool.path("Empty"), withIntermediateDirectories: true)
    #expect(tool("import", tool.path("faq.csv"), "--output", tool.path("Empty") + "/") == 0)
    #expect(try names("Empty") == ["q.md"])
  }

  @Test func errorsWriteNothing() throws {
    try tool.write("question,answer\nq,a\n", to: "good.csv")
    try tool.write("{\"qnas\": [", to: "bad.json")
    let call = ["import", tool.path("good.csv"), tool.path("bad.json"), "--output", tool.path("FAQ")]
    #expect(tool.run(call) == 1)
    #expect(tool.complaints.contains("bad.json:1:"))
    #expect(tool.complaints.hasSuffix("wenda: nothing is written\n"))
    #expect(try names(".") == ["bad.json", "good.csv"])
    try tool.write("question,answer\n", to: "empty.csv")
    #expect(tool("import", tool.path("empty.csv"), "--output", tool.path("FAQ")) == 1)
    #expect(try names(".") == ["bad.json", "empty.csv", "good.csv"])
  }

  @Test func aFolderIsReadWithWhatItHolds() throws {
    try tool.write("{\"supportedLanguages\": [\"en\"]}", to: "bot/agent.json")
    try tool.write(
      """
      {"name": "hours", "responses": [{"messages": [{"type": "0", "lang": "en", "speech": "At nine."}]}]}
      """, to: "bot/intents/hours.json")
    try tool.write(
      "[{\"data\": [{\"text\": \"when do you open\"}], \"isTemplate\": false}]",
      to: "bot/intents/hours_usersays_en.json")
    try tool.write("x", to: "bot/logo.png")
    #expect(tool("import", tool.path("bot"), "--output", tool.path("FAQ")) == 0)
    #expect(tool.complaints.contains("logo.png:1:1: warning: by its name this is no FAQ file"))
    #expect(try tool.read("FAQ/hours.md").contains("- when do you open"))
  }

  /// Prompts, questions for a context only and questions that are there twice.
  @Test func whatIsWrittenPassesTheCheck() throws {
    try tool.write(
      """
      {"qnaList": [
        {"id": 1, "answer": "At nine.", "questions": ["When do you open?", "Opening hours", "opening hours?"],
         "context": {"prompts": [{"qnaId": 2, "displayText": "On Sundays"}]}},
        {"id": 2, "answer": "Closed.", "questions": ["On Sundays"], "context": {"isContextOnly": true}},
        {"id": 3, "answer": "Ten.", "questions": ["What does it cost?", "Opening hours"],
         "context": {"prompts": [{"qnaId": 1, "displayText": "Opening hours"}]}}
      ]}
      """, to: "qna.json")
    #expect(tool("import", tool.path("qna.json"), "--output", tool.path("FAQ")) == 0)
    #expect(tool.complaints.contains("“Opening hours” is asked under “when-open” too; taken over there only"))
    #expect(tool.output.contains("wenda check: 0 errors"))
    #expect(tool("check", tool.path("FAQ")) == 0, "\(tool.output)")
    #expect(tool("import", tool.path("qna.json"), "--output", tool.path("no/FAQ")) == 2)
    #expect(tool.complaints.contains("create it first"))
  }

  @Test(arguments: [
    (["import", "f.csv"], "needs --output"), (["import", "--output", "F"], "needs files"),
    (["import", "f.csv", "--output", "F", "--from", "tabel"], "--from tabel: use one of: table"),
    (["import", "f.csv", "--output", "F", "--encoding", "big5"], "--encoding big5: use utf-8"),
    (["import", "f.csv", "--output", "F", "--delimiter", "ab"], "--delimiter ab"),
  ])
  func wrongCalls(_ call: [String], _ message: String) {
    #expect(tool.run(call) == 2)
    #expect(tool.complaints.contains(message))
  }
}
