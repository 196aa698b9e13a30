import Testing
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("Identifiers, languages and detection")
struct IdentifierTests {
  @Test(arguments: [
    ("How do I renew a book?", "renew-book"), ("What is it?", "what-is-it"), ("Café à Zürich", "cafe-zurich"),
    ("怎么借书", ""),
    ("FAQ/ask_Price", "faq-ask-price"), ("don't panic!", "dont-panic"), ("", ""),
    (
      "a very long title that goes on and on without an end in sight", "very-long-title-that-goes-without-end"
    ),
  ])
  func slugs(_ title: String, _ expected: String) {
    #expect(Slug.make(title) == expected)
  }

  @Test(arguments: [
    ("保号卡是什么", "baohaoka-shi-shenme"), ("怎么借书？", "zenme-jieshu"), ("開放時間", "kaifangshijian"),
    ("怎么连 WiFi", "zenme-lian-wifi"), ("我的书丢了", "wo-shudiu"), ("吗", "ma"), ("？", ""),
    ("Borrowing books", "borrowing-books"),
    ("国国国国国国国国国国国国国国国国国国国国国国国国国", "guoguoguoguoguoguoguoguoguoguoguoguoguog"),
  ])
  func slugsOfChineseTitles(_ title: String, _ expected: String) {
    #expect(PinyinSlug.make(title) == expected)
  }

  @Test func idsAreUniqueWhateverTheirCase() {
    let rows = ["Hours?,a", "HOURS?,b", "hours,c", "时间,d", "钱,e", "Out of scope,f"].joined(separator: "\n")
    let faq = imported([("f.csv", "question,answer\n" + rows)], takenIDs: ["Hours"])
    #expect(faq.intents.map(\.id) == ["hours-2", "hours-3", "hours-4", "shijian", "qian", "out-scope"])
  }

  @Test func idsThatAreGivenStay() {
    let faq = imported("f.csv", "id,question,answer\nhow-it-works,q,a\nwhy,r,b\n")
    #expect(faq.intents.map(\.id) == ["how-it-works", "why"])
  }

  @Test func aSlugFunctionMayBeGiven() {
    let options = ImportOptions(slug: { $0.contains("书") ? "jie shu/.." : "" })
    let file = ImportFile(path: "f.csv", bytes: Array("问题,答案\n怎么借书,a\n时间,b".utf8))
    #expect(Importer.importFAQ([file], options: options).intents.map(\.id) == ["jieshu", "topic-1"])
  }

  @Test(arguments: [
    ("怎么借书", Language.chinese), ("how", .english), ("怎么 top up", .chinese),
    ("what is the meaning of 福", .english), ("12?", .english),
  ])
  func languages(_ text: String, _ language: Language) {
    #expect(ScriptShare.language(text) == language)
  }

  @Test(arguments: [
    ("a.csv", "question,answer\n", ImportFormat.table),
    ("a.txt", "Question\tAnswer\tSource\tKeywords\n", .qnaMakerTable),
    ("a.yaml", "conversations:\n- - a\n", .chatterBot), ("a.yml", "# x\nnlu:\n- intent: a\n", .rasa),
    ("a", "<!doctype html>", .webPage),
    ("a.json", "{\"@type\":\"Question\",\"name\":\"a\",\"acceptedAnswer\":{\"text\":\"b\"}}", .webPage),
    ("a", "# ? q\n", .qna),
    ("a", "# Title\n\ntext", .markdown), ("a.json", "[{\"question\":\"a\",\"answer\":\"b\"}]", .qnaMakerJSON),
  ])
  func detection(_ path: String, _ text: String, _ format: ImportFormat) {
    #expect(Importer.format(of: ImportFile(path: path, bytes: Array(text.utf8))) == format)
  }

  @Test func whatIsNoneIsAnErrorWithThePossibilities() {
    #expect(imported("a.bin", "hello").errors.first?.contains("--from: table, ") == true)
  }
}

@Suite("Synonym rows")
struct SynonymRowTests {
  /// What is written for them is read again without errors.
  @Test func formsAreWrittenAsTheyAreRead() {
    let place = SourcePlace(file: "a", line: 1)
    let synonyms = [
      ImportedSynonyms(concept: "wifi", forms: ["WiFi", "wifi", "无线 网络", "无线、网"], place: place),
      ImportedSynonyms(concept: "a -> b", forms: ["wifi", "x -> y", "#1, = z", "！"], place: place),
      ImportedSynonyms(concept: " ", forms: ["cable", "cord"], place: place),
    ]
    let rows = Language.allCases.flatMap { SynonymRows.rows(synonyms, $0) }
    let (read, errors) = SynonymFileParser.parse(
      file: "s.txt", bytes: Array(rows.joined(separator: "\n").utf8))
    #expect(errors == [])
    #expect(
      read.map { $0.surfaces.map(\.text) } == [
        ["无线网络", "无线网"], ["WiFi"], ["x-y", "#1, = z"], ["cable", "cord"],
      ])
  }
}
