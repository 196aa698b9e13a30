import Foundation
import TestSupport
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// Typos are told once, for what they are.
@Suite struct AuthorsMistakeTests {
  private func found(_ files: [String: String]) throws -> [String] {
    let folder = try ScratchFolder(files)
    return try KnowledgeSource.read(folder.path()).errors.map(\.short)
  }

  private func table(_ text: String) throws -> [Diagnostic] {
    let folder = try ScratchFolder(["faq.tsv": text])
    return try KnowledgeSource.read(folder.path("faq.tsv")).errors
  }

  @Test(arguments: [
    ("费用 -> cost", "1:1: error: \"->\" is not the arrow of a row"),
    ("a, b → c", "1:4: error: \"→\" is not the arrow of a row"),
    ("借、借阅、外借 => borrow", "1:1: error: \"、\" does not separate forms"),
    ("借 借阅 外借 => borrow", "1:1: error: \"借 借阅 外借\" has spaces between Chinese words"),
  ])
  func synonymRows(_ row: String, _ expected: String) {
    let (rows, errors) = SynonymFileParser.parse(file: "s.txt", bytes: Array((row + "\nd => e").utf8))
    #expect(errors.map(\.short) == ["s.txt:" + expected])
    #expect(rows.map(\.concept) == ["e"])
  }

  @Test(arguments: [
    ("#a\n\n## Questions\n### 中文\n- 问", "1:2", "write `# a`"),
    ("# a\n\n##Questions\n### 中文\n- 问", "3:3", "write `## Questions`"),
    ("# a\n\n## 问题\n###English\n- why", "4:4", "write `### English`"),
    ("# a\n## Answer\n### 中文\n答\n##Questions\n### 中文\n- 问", "5:3", "write `## Questions`"),
  ])
  func headingsWithoutSpace(_ text: String, _ place: String, _ remedy: String) {
    let (intent, errors) = IntentFileParser.parse(file: "a.md", bytes: Array(text.utf8))
    #expect(errors.map(\.short) == ["a.md:\(place): error: a heading without a space"])
    #expect(errors.first?.remedy == remedy)
    #expect(intent?.questions.count == 1)
  }

  @Test func whatLooksLikeAHeadingInAnAnswerStays() {
    let text = "# a\n## Answer\n### English\n#hashtag\n#### deep\n##nothing"
    let (intent, errors) = IntentFileParser.parse(file: "a.md", bytes: Array(text.utf8))
    #expect(errors == [])
    #expect(intent?.answers[.english] == "#hashtag\n#### deep\n##nothing")
  }

  @Test func idsThatDifferInCaseOnly() throws {
    let errors = try table("Greet\thello\ngreet\thi\nGreet\they\ngreet\tyo\nbye\tciao\n")
    #expect(errors.count == 1)
    #expect(errors.first?.place.line == 2)
    #expect(errors.first?.message.contains("\"greet\" and \"Greet\"") == true)
    #expect(try found(["A.md": "# A", "a.md": "# a", "b.md": "# b"]).count == 1)
  }

  @Test(arguments: ["intent\tquestion", "意图\t问题", "ID\tQuestion\tkind"])
  func aHeader(_ header: String) throws {
    let errors = try table(header + "\nhours\twhen do you open\n")
    #expect(errors.map(\.short) == ["faq.tsv:1:1: error: this is a header, not an intent and a question"])
  }

  @Test(arguments: [
    "question\tanswer\nwhen do you open\tat nine\n", "问题\t答案\n几点开门\t九点\n",
    "hours\twhen do you open\tWe open at nine every day.\nfee\thow much\tIt is free.\n",
    "when do you open?\tat nine\nhow much?\tfree\n",
    "opening\tWe open at nine every day but Sundays. On public holidays we stay closed all day long.\n",
  ])
  func tablesOfAnswersNameTheImport(_ text: String) throws {
    let errors = try table(text)
    #expect(errors.count == 1)
    #expect(errors.first?.remedy.contains("wenda import") == true)
  }

  @Test func kindsInAThirdColumnAreNone() throws {
    #expect(try table("hours\twhen do you open\tcolloquial\nhours\t几点开门\t口语\n-\twho are you?\n") == [])
  }

  @Test func aFileInAnotherEncodingIsOneError() throws {
    let text = "# hours\n- Related: fee\n## Questions\n### 中文\n- 图书馆几点开门\n- 周末开放吗\n"
    let folder = try ScratchFolder(["fee.md": "# fee\n- Related: hours"])
    try folder.write("hours.md", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let error = try KnowledgeSource.read(folder.path()).errors
    #expect(
      error.map(\.short) == ["hours.md:1:1: error: this file is UTF-16 (little-endian), not UTF-8"])
    #expect(error.first?.remedy.contains("iconv -f UTF-16 -t UTF-8") == true)
    // 图书馆几点开门 in GB18030, some rows of it.
    let row: [UInt8] = [
      0xCD, 0xBC, 0xCA, 0xE9, 0xB9, 0xDD, 0xBC, 0xB8, 0xB5, 0xE3, 0xBF, 0xAA, 0xC3, 0xC5, 0x0A,
    ]
    try folder.write("hours.md", Array("# hours\n".utf8) + row + row + row)
    #expect(
      try KnowledgeSource.read(folder.path()).errors.map(\.short)
        == ["hours.md:1:1: error: this file is GB18030, not UTF-8"])
  }
}
