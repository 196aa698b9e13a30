import Testing
import Wenda

@testable import WendaStreams
@testable import WendaCommands

@Suite struct TranscriptParserTests {
  private func parse(_ text: String) -> (transcript: Transcript, errors: [Diagnostic]) {
    TranscriptParser.parse(file: "a.txt", bytes: Array(text.utf8))
  }

  @Test func everyPartOfATurnIsRead() {
    let (transcript, errors) = parse(
      """
      # 说明 · A remark.

      > 开户要什么材料？
      [account-documents, kyc]
        护照。

          1. 签证

      # Nothing decided yet:
      > why?
      >
      [none]
      # The end.
      """)
    #expect(errors.isEmpty)
    #expect(transcript.turns.map(\.question) == ["开户要什么材料？", "why?", ""])
    #expect(transcript.turns.map(\.decision) == ["account-documents, kyc", nil, "none"])
    #expect(transcript.turns.map(\.reply) == ["护照。\n\n  1. 签证", "", ""])
    #expect(transcript.turns[1].remarks == ["", "# Nothing decided yet:"])
    #expect(transcript.remarks == ["# The end."])
    #expect((0..<3).map(transcript.line(ofTurn:)) == [3, 10, 11])
  }

  @Test(arguments: [
    "\u{FEFF}> a\r\n[b]\r\n  c\r\n", "> a \n[ b ]\n  c\t\n", "> a\n[b]\n  c",
    "> \\u{61}\n[b]\n  \\u{63}\n",
  ])
  func whatEditorsDoToLinesIsNoMatter(text: String) {
    let (transcript, errors) = parse(text)
    #expect(errors.isEmpty)
    #expect(transcript.text == "> a\n[b]\n  c\n")
  }

  @Test(
    arguments: [
      (">a", "a.txt:1:2: error: there is no space after \">\"; write `> ` before the question"),
      ("> a\n\n[b]", "a.txt:3:1: error: this decision does not follow a question; "),
      ("[b]\n> a", "a.txt:1:1: error: this decision does not follow a question; "),
      ("> a\n[b]\n[c]", "a.txt:3:1: error: this decision does not follow a question; "),
      ("> a\n[绑定", "a.txt:2:4: error: the decision has no end; write `]` after it"),
      ("> a\n[]", "a.txt:2:2: error: the decision lacks a name; "),
      ("> a\n[b, ]", "a.txt:2:2: error: the decision lacks a name; "),
      ("> a\n[?]", "a.txt:2:2: error: the decision lacks a name; "),
      ("> a\n  b", "a.txt:2:1: error: this line of a reply does not follow a decision; "),
      ("> a\n[b]\n  c\n# d\n  e", "a.txt:5:1: error: this line of a reply does not follow a decision; "),
      ("> a\n[b]\n c", "a.txt:3:1: error: this line is indented otherwise than by two spaces; "),
      ("> a\n[b]\n\tc", "a.txt:3:1: error: this line is indented otherwise than by two spaces; "),
      ("> a\n[b]\nc", "a.txt:3:1: error: this line is no comment, question, decision or reply; "),
      ("> 问\\u{110000}", "a.txt:1:4: error: `\\u{` is not followed by the number of a character and `}`; "),
      ("> a\\u{", "a.txt:1:4: error: `\\u{` is not followed"),
      ("> a\n[b]\n  \\u{+1}", "a.txt:3:3: error: `\\u{` is not followed"),
      ("# a\n", "a.txt:1:1: error: the transcript has no turn; write a question after `> `"),
      ("", "a.txt:1:1: error: the transcript has no turn; "),
    ])
  func whatIsWrongIsToldWithItsPlace(text: String, message: String) {
    let errors = parse(text).errors.map(\.description)
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix(message) == true, "\(errors)")
  }

  @Test func everythingWrongIsToldAtOnce() {
    let errors = TranscriptParser.parse(
      file: "b.txt", bytes: Array("> a\nb\n>c\n".utf8) + [0x3E, 0x20, 0xFF]
    ).errors
    #expect(errors.map(\.place.line).sorted() == [2, 3, 4])
  }

  @Test func theTopSaysHowTheConversationIsStarted() {
    let text =
      "# About: this is no option.\n# intents: ../Other\n# threshold: 0.6\n# language: zh\n# locale: zh\n> a\n"
    let (file, errors) = TranscriptFile.parse(Array(text.utf8), path: "T/a.txt", ChatOptions())
    #expect(errors.isEmpty)
    #expect(file.options.knowledge.path == "T/../Other")
    #expect(file.options.knowledge.threshold == 0.6)
    #expect(file.options.language == .chinese)
    #expect(file.options.locale == .chinese)
  }

  @Test(arguments: ["# language: fr", "# locale: 中文", "# threshold: 2", "# threshold: high", "# intents:"])
  func aWrongOptionIsToldWithItsPlace(comment: String) {
    let errors = TranscriptFile.parse(Array("\(comment)\n> a\n".utf8), path: "a.txt", ChatOptions()).errors
    #expect(errors.count == 1)
    let colon = comment.split(separator: " ").prefix(2).joined(separator: " ").count
    #expect(
      errors.first?.place
        == SourcePlace(file: "a.txt", line: 1, column: colon + (comment.hasSuffix(":") ? 1 : 2)))
  }
}
