import Testing
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("Importing tables")
struct TableImportTests {
  @Test(arguments: [
    "question,answer\nWhen do you open?,At nine.\n怎么借书？,带证。\n",
    "Question;Answer\r\nWhen do you open?;At nine.\r\n怎么借书？;带证。",
    "问题\t答案\nWhen do you open?\tAt nine.\n怎么借书？\t带证。",
    "sep=;\nQ;A\nWhen do you open?;At nine.\n怎么借书？;带证。",
  ])
  func readsQuestionsAndAnswers(_ text: String) {
    let faq = imported("faq.csv", text)
    #expect(faq.summary == ["when-open: When do you open?", "zenme-jieshu: 怎么借书？"])
    #expect(faq.intents[0].answers == [.english: "At nine."])
    #expect(faq.intents[1].answers == [.chinese: "带证。"])
    #expect(faq.notes.isEmpty)
    #expect(
      faq.intents[1].questions[0].place == SourcePlace(file: "faq.csv", line: text.hasPrefix("sep") ? 4 : 3))
  }

  @Test(arguments: [
    "question_zh,question_en,answer_zh,answer_en\n几点开门？,When?,九点。,At nine.",
    "问题,Question,答案,Answer\n几点开门？,When?,九点。,At nine.",
    "中文问题,英文问题,中文答案,英文答案\n几点开门？,When?,九点。,At nine.",
    "Question (Chinese),Question (English),Answer (Chinese),Answer (English)\n几点开门？,When?,九点。,At nine.",
  ])
  func readsColumnsOfTwoLanguages(_ text: String) {
    let faq = imported("faq.csv", text)
    #expect(faq.intents.count == 1)
    #expect(faq.intents[0].answers == [.chinese: "九点。", .english: "At nine."])
    #expect(faq.intents[0].questions.map(\.language) == [.chinese, .english])
  }

  @Test func readsFurtherWordings() {
    let faq = imported(
      "f.csv", "question,answer,similar questions,question 2\nWhen?,At nine.,opening hours|how late,open?\n")
    #expect(faq.summary == ["when: When? | opening hours | how late | open?"])
  }

  @Test func rowsOfOneAnswerOrIdAreOneTopic() {
    let same = imported("f.csv", "question,answer\nWhen?,At nine.\nHow late?,At nine.\n")
    #expect(same.summary == ["when: When? | How late?"])
    let byID = imported(
      "f.csv", "id,language,question,answer\nhours,zh,几点？,九点。\nhours,en,When?,At nine.\nhours,en,How late?,\n"
    )
    #expect(byID.summary == ["hours: 几点？ | When? | How late?"])
    #expect(byID.intents[0].answers.count == 2)
  }

  @Test func aLanguageColumnCounts() {
    let faq = imported("f.csv", "question,answer,language\nWeChat?,WeChat.,zh\nQuoi ?,Oui.,fr\n")
    #expect(faq.intents.map { $0.questions[0].language } == [.chinese])
    #expect(faq.printed.contains { $0.hasPrefix("f.csv:3:1: warning: a row in the language “fr”") })
  }

  @Test(arguments: [
    ("hours,When?\nborrow,How?\n", "names no question and answer columns"),
    ("question\nWhen?\n", "names no question"),
    ("", "is empty"),
  ])
  func refusesWhatIsNoneOfThem(_ text: String, _ message: String) {
    let faq = imported("f.csv", text)
    #expect(faq.hasErrors)
    #expect(faq.errors.first?.contains(message) == true)
    #expect(faq.intents.isEmpty)
  }

  @Test func nothingIsDroppedInSilence() {
    let faq = imported("f.csv", "question,answer,owner\nWhen?,,Ann\n,At nine.,Bob\nA?,B.,\nA?,C.,\n")
    #expect(faq.printed.contains { $0.contains("“owner” with 2 cells") })
    #expect(faq.printed.contains { $0.hasPrefix("f.csv:2:1: warning: a row without answer") })
    #expect(faq.printed.contains { $0.hasPrefix("f.csv:3:1: warning: a row without question") })
    #expect(faq.printed.contains { $0.contains("“A?” is asked under") })
  }

  @Test func decodesWhatExcelWrites() {
    let gb: [UInt8] = [
      0xCE, 0xCA, 0xCC, 0xE2, 0x2C, 0xB4, 0xF0, 0xB0, 0xB8, 0x0A, 0xBC, 0xB8, 0xB5, 0xE3, 0x2C, 0xBE, 0xC5,
      0xB5, 0xE3,
    ]
    let faq = Importer.importFAQ([ImportFile(path: "f.csv", bytes: gb)])
    #expect(faq.intents.first?.answers == [.chinese: "九点"])
    #expect(
      faq.printed == ["f.csv:1:1: warning: read as GB18030; name another encoding if characters are wrong"])
    let book = Importer.importFAQ([ImportFile(path: "f.xlsx", bytes: Array("PK\u{3}\u{4}xl/".utf8))])
    #expect(book.errors.first?.contains("CSV UTF-8") == true)
  }
}
