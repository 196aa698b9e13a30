import Testing
import Wenda

@testable import WendaStreams
@testable import WendaCommands

@Suite struct TranscriptTextTests {
  private func parse(_ text: String) -> Transcript {
    let (transcript, errors) = TranscriptParser.parse(file: "a.txt", bytes: Array(text.utf8))
    #expect(errors.isEmpty)
    return transcript
  }

  @Test(arguments: [
    "> 你好\n[greeting]\n  您好！\n",
    "# one\n\n\n# two\n> a\n[? b, c]\n  1. x\n\n\n    y\n\n\n> d\n\n# e\n\n",
    ">\n[none]\n\n  a\n> b\n[command]\n", "> a\\u{1B}[2J\\u{20}\n[declined]\n  \\u{A}\n",
    ">  # two spaces\n[x y]\n    > quoted\n  # no comment\n",
  ])
  func aFileIsWrittenAsItWasRead(text: String) {
    #expect(parse(text).text == text)
  }

  @Test(arguments: ["# a\t\r\t\r\n> b\n", "> b \r \n[c] \r\t\n  d\r \n", "#\r\r\r\n\r \r\n> b\n"])
  func whatIsLeftOutAtTheEndOfALineIsLeftOutAtOnce(text: String) {
    let once = parse(text).text
    #expect(parse(once).text == once)
  }

  @Test func theDecisionIsTheSameWithSpacesAroundIt() {
    #expect(parse("> a\n[ ?b, c]\n  d\n").text == "> a\n[? b, c]\n  d\n")
  }

  @Test(arguments: [
    "", " ", "\n", "\n\n", "a\n", "\na", "a\n\n b \n", "a\r\nb\r", "\ta\t", "\\u{41}", "\\\\u{", "\\n",
    "\u{1B}[0m\u{0}\u{7F}",
    "\u{85}\u{2028}\u{2029}\u{202E}", "\u{301}e\u{301}", "👨‍👩‍👧 \u{3000}", "\u{FEFF}\u{200B}", "> a", "# a",
    "[a]",
    "  a\n  \n b",
  ])
  func anyTextComesBackFromAFile(text: String) {
    // A question is one line, as long as it is typed; one from a program need not be.
    let written = Transcript(turns: [
      .init(question: text, decision: "a", reply: text),
      .init(remarks: [""], question: "b", decision: "c", reply: "d"),
    ])
    let read = parse(written.text)
    #expect(read.text == written.text)
    #expect(read.turns.map { Array($0.question.utf8) } == [Array(text.utf8), [0x62]])
    #expect(read.turns.map { Array($0.reply.utf8) } == [Array(text.utf8), [0x64]])
    #expect(!written.text.unicodeScalars.contains { $0 != "\n" && $0.isTerminalControl })
    #expect(!written.text.contains(" \n"), "editors take spaces at the end away")
  }

  @Test func aConversationThatWasHeldIsWritten() {
    let transcript = Transcript(
      [
        ChatSession.Turn(input: "你好", text: "您好！\n\n1. 卡", decision: "greeting"),
        ChatSession.Turn(input: ":foo", text: "?", decision: "command"),
      ], header: ["# locale: zh"])
    #expect(
      transcript.text == "# locale: zh\n\n> 你好\n[greeting]\n  您好！\n\n  1. 卡\n\n> :foo\n[command]\n  ?\n")
  }
}
