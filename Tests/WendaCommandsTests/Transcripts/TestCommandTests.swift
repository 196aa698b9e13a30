import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct TestCommandTests {
  private static let chinese = "# 一段对话。\n\n> 你好\n\n# 第二问\n> 什么是KYC\n"
  private static let english = "# A conversation.\n\n> hello\n\n# Second.\n> what is KYC\n"

  /// A folder `T` with the pair `a.zh`, `a.en`, recorded.
  private func recorded() throws -> ToolRun {
    let wenda = try ToolRun()
    try wenda.write(Self.chinese, to: "T/a.zh.txt")
    try wenda.write(Self.english, to: "T/a.en.txt")
    #expect(wenda("test", "--update", wenda.path("T")) == 0)
    return wenda
  }

  @Test func questionsAreRecordedAndPassFromThenOn() throws {
    let wenda = try recorded()
    #expect(wenda.lastLine == "3 passed, 0 failed")
    let text = try wenda.read("T/a.zh.txt")
    #expect(text.hasPrefix("# 一段对话。\n\n> 你好\n[greeting]\n  "))
    #expect(text.contains("\n\n# 第二问\n> 什么是KYC\n[kyc]\n  "))
    #expect(wenda("test", wenda.path("T")) == 0)
    #expect(wenda.output == "3 passed, 0 failed\n")
  }

  @Test func aTurnThatIsNotRecordedFails() throws {
    let wenda = try ToolRun()
    try wenda.write("# none\n> hello\n", to: "a.txt")
    #expect(wenda("test", wenda.path("a.txt")) == 1)
    #expect(wenda.output.hasPrefix("\(wenda.path("a.txt")):3: failed: this turn is not recorded yet; "))
    #expect(wenda.output.contains("\n    + [greeting]\n"))
    #expect(wenda.lastLine == "0 passed, 1 failed")
  }

  @Test func aChangedWordIsShownWhereItStands() throws {
    let wenda = try recorded()
    let text = try wenda.read("T/a.en.txt").replacing("Know Your Customer", with: "Know Your Client")
    try wenda.write(text, to: "T/a.en.txt")
    let changed = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("Client") })
    #expect(wenda("test", wenda.path("T")) == 1)
    #expect(
      wenda.output.hasPrefix(
        "\(wenda.path("T/a.en.txt")):\(changed + 1): failed: the decision is the same, the WORDS have changed\n"
          + "      > what is KYC\n      [kyc]\n"))
    let lines = wenda.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("    -") } == 1)
    #expect(lines.contains { $0.hasPrefix("    -   ") && $0.contains("Client") })
    #expect(lines.contains { $0.hasPrefix("    +   ") && $0.contains("Know Your Customer") })
    #expect(wenda.lastLine == "2 passed, 1 failed")
  }

  @Test func aChangedDecisionLooksOtherwiseThanAChangedWord() throws {
    let wenda = try recorded()
    try wenda.write(try wenda.read("T/a.zh.txt").replacing("[kyc]", with: "[declined]"), to: "T/a.zh.txt")
    #expect(wenda("test", wenda.path("T")) == 1)
    #expect(
      wenda.output.contains(
        ": failed: the DECISION has changed\n      > 什么是KYC\n    - [declined]\n    + [kyc]\n"))
  }

  @Test func anUpdateWritesWhatChangedOnlyAndNamesIt() throws {
    let wenda = try recorded()
    let (first, second) = (try wenda.read("T/a.zh.txt"), try wenda.read("T/a.en.txt"))
    // Written by another hand: nothing that is said changed, so it stays as it is.
    try wenda.write(first.replacing("\n", with: "\r\n"), to: "T/a.zh.txt")
    try wenda.write(second.replacing("[kyc]", with: "[summary]"), to: "T/a.en.txt")
    #expect(wenda("test", "--update", wenda.path("T")) == 0)
    #expect(wenda.output == "updated \(wenda.path("T/a.en.txt")): 1 of 2 turns\n3 passed, 0 failed\n")
    #expect(try wenda.read("T/a.zh.txt") == first.replacing("\n", with: "\r\n"))
    #expect(try wenda.read("T/a.en.txt") == second)
  }

  @Test(arguments: ["true", "1", ""])
  func anUpdateIsRefusedWhereCIIsSet(value: String) throws {
    let wenda = try ToolRun()
    try wenda.write("> hello\n", to: "a.txt")
    wenda.environment["CI"] = value
    #expect(wenda("test", "--update", wenda.path("a.txt")) == 2)
    #expect(wenda.complaints.contains("--update is refused where CI is set"))
    #expect(try wenda.read("a.txt") == "> hello\n")
    #expect(wenda("test", wenda.path("a.txt")) == 1, "without --update it runs")
  }

  @Test func aRunOfNothingIsAnError() throws {
    let wenda = try ToolRun()
    try wenda.write("a note, no transcript", to: "T/README.md")
    #expect(wenda("test", wenda.path("T")) == 2)
    #expect(wenda.complaints.contains("there are no transcripts in "))
    #expect(wenda("test", wenda.path("missing")) == 2)
    #expect(wenda.complaints.contains("missing: No such file or directory"))
    try wenda.write("# no turn\n", to: "T/a.txt")
    #expect(wenda("test", wenda.path("T")) == 2)
    #expect(
      wenda.complaints.hasSuffix(
        "T/a.txt:1:1: error: the transcript has no turn; write a question after `> `\n"))
  }

  @Test func brokenTranscriptsAreAllToldAndNothingIsWritten() throws {
    let wenda = try ToolRun()
    for name in ["T/a.txt", "T/in/b.txt"] { try wenda.write("> hello\nnonsense\n", to: name) }
    try wenda.write("> hello\n", to: "T/c.txt")
    #expect(wenda("test", "--update", wenda.path("T")) == 2)
    #expect(wenda.complaints.split(separator: "\n").count == 2)
    #expect(wenda.complaints.contains("T/in/b.txt:2:1: error: "))
    #expect(try wenda.read("T/c.txt") == "> hello\n")
  }

  @Test func theLanguagesOfAPairMustBeDecidedAlike() throws {
    let wenda = try recorded()
    try wenda.write("> hello\n> thanks\n", to: "T/a.en.txt")
    #expect(wenda("test", "--update", wenda.path("T")) == 1)
    #expect(
      wenda.output.contains("a.zh.txt:10: failed: the two languages are decided differently\n") == false)
    #expect(wenda.output.contains(": failed: the two languages are decided differently\n"))
    #expect(wenda.output.contains("    - > 什么是KYC\n    - [kyc]\n"))
    #expect(wenda.output.contains("    + > thanks\n    + [thanks]\n"))
    #expect(wenda.lastLine == "2 passed, 1 failed")
  }

  @Test func aPairNeedsAsManyTurnsInBothLanguages() throws {
    let wenda = try recorded()
    try wenda.write("> hello\n", to: "T/a.en.txt")
    #expect(wenda("test", "--update", wenda.path("T")) == 1)
    #expect(wenda.output.contains("a.en.txt has only 1 turns\n"))
  }

  @Test func aTranscriptOfAPairNeedsTheOther() throws {
    let wenda = try ToolRun()
    try wenda.write("> 你好\n", to: "T/b.zh.txt")
    #expect(wenda("test", "--update", wenda.path("T")) == 1)
    #expect(
      wenda.output.contains("b.en.txt:1: failed: there is no such file; each NAME.zh.txt needs a NAME.en.txt")
    )
    #expect(wenda.lastLine == "1 passed, 1 failed")
  }

  @Test func oneOfAPairMayBeRunAlone() throws {
    let wenda = try recorded()
    #expect(wenda("test", wenda.path("T/a.zh.txt"), wenda.path("T/a.zh.txt")) == 0)
    #expect(wenda.output == "1 passed, 0 failed\n")
  }

  @Test func aTranscriptMayComeFromStandardInput() throws {
    let wenda = try recorded()
    wenda.input = try wenda.read("T/a.zh.txt").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    #expect(wenda("test", "-") == 0)
    #expect(wenda.output == "1 passed, 0 failed\n")
    #expect(wenda("test", "--update", "-") == 2)
  }

  @Test func whatFollowsTheEndOfTheConversationFails() throws {
    let wenda = try ToolRun()
    try wenda.write("> :quit\n> hello\n", to: "a.txt")
    #expect(wenda("test", "--update", wenda.path("a.txt")) == 1)
    #expect(wenda.output.contains("a.txt:4: failed: the conversation has ended above"))
  }

  @Test func aTestSavesNoConversation() throws {
    let wenda = try ToolRun()
    try wenda.write("> :save \(wenda.path("saved.txt"))\n", to: "a.txt")
    #expect(wenda("test", "--update", wenda.path("a.txt")) == 0)
    #expect(try wenda.read("a.txt").contains("saved.txt"))
    #expect(throws: (any Error).self) { try wenda.read("saved.txt") }
  }

  @Test(arguments: [("en_NZ.UTF-8", "exists already"), ("zh_CN.UTF-8", "已经存在")])
  func aSavedConversationReplacesNothingButItself(locale: String, notice: String) throws {
    let wenda = try ToolRun()
    wenda.environment["LANG"] = locale
    try wenda.write("mine", to: "mine.txt")
    let (mine, own) = (wenda.path("mine.txt"), wenda.path("own.txt"))
    wenda.input = [":save \(mine)", "kyc", ":save \(own)", ":topics", ":save \(own)", ":quit"]
    #expect(wenda("chat") == 0)
    #expect(wenda.output.contains(notice))
    #expect(try wenda.read("mine.txt") == "mine")
    #expect(try wenda.read("own.txt").contains("> :topics"))
  }

  @Test func anotherFAQIsNamedAtTheTop() throws {
    let wenda = try ToolRun()
    let questions = [
      ("opening", ["when do you open", "opening hours", "are you open on sunday", "what time do you close"]),
      (
        "parking",
        ["where can I park", "is there a car park", "parking for bicycles", "may I leave my car there"]
      ),
    ]
    let table = questions.flatMap { intent, texts in texts.map { "\(intent)\t\($0)\n" } }.joined()
    try wenda.write(table, to: "faq.tsv")
    try wenda.write("# intents: ../faq.tsv\n> where can I park\n", to: "T/a.txt")
    try wenda.write("> what is KYC\n", to: "T/b.txt")
    #expect(wenda("test", "--update", wenda.path("T")) == 0)
    #expect(try wenda.read("T/a.txt").contains("[parking]\n"))
    #expect(try wenda.read("T/b.txt").contains("[kyc]\n"))
    try wenda.write("> where can I park\n", to: "T/b.txt")
    #expect(wenda("test", "--update", "--intents", wenda.path("faq.tsv"), wenda.path("T/b.txt")) == 0)
    #expect(try wenda.read("T/b.txt").contains("[parking]\n"))
  }

  @Test(arguments: [["--language", "zh"], ["--language=en"], ["--threshold", "0.95"], []])
  func aSavedConversationPasses(options: [String]) throws {
    let wenda = try ToolRun()
    wenda.environment["LANG"] = "zh_CN.UTF-8"
    wenda.input = [
      ":topics", "保号卡能绑定微信吗", "why?", "2", "", "  hm \u{1B}[1m ", "is it safe", ":why",
      ":save \(wenda.path("a.txt"))", ":quit",
    ]
    #expect(wenda.run(["chat"] + options) == 0)
    #expect(wenda("test", wenda.path("a.txt")) == 0, "\(wenda.output)")
  }
}
