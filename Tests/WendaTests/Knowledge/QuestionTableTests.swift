import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct QuestionTableTests {
  private func parse(_ text: String) -> (source: KnowledgeSource, found: [String]) {
    let (source, errors) = QuestionTableParser.parse(file: "faq.tsv", bytes: Array(text.utf8))
    return (source, errors.map(\.short))
  }

  @Test func intentsInTheOrderOfTheirFirstLine() {
    let (source, found) = parse(
      "\u{FEFF}wifi\tIs there wifi?\tplain\r\nhours\t几点开门？\r\n\r\n-\twho are you\r\nwifi\t有网吗\r\n-\t你是谁")
    #expect(found == [])
    #expect(source.intents.map(\.id) == ["wifi", "hours"])
    #expect(source.intents[0].questions.map(\.text) == ["Is there wifi?", "有网吗"])
    #expect(source.intents[0].questions.map(\.language) == [.english, .chinese])
    #expect(source.intents[0].questions.map(\.place.line) == [1, 5])
    #expect(source.outOfScope.map(\.text) == ["who are you", "你是谁"])
    #expect(source.isTable)
  }

  @Test(arguments: [
    ("wifi\tq\n无线网有吗", "2:6: error: \"无线网有吗\" is not an intent and a question"),
    ("wifi\tq\n\tq", "2:1: error: \"\tq\" is not an intent and a question"),
    ("wifi\tq\n网\t  ", "2:2: error: \"网\t\" is not an intent and a question"),
    ("wifi\tq\n网\t\tx", "2:2: error: \"网\t\tx\" is not an intent and a question"),
    ("", "1:1: error: the file has no questions"),
    ("-\tonly this", "1:1: error: the file has no questions"),
  ])
  func oneFault(text: String, expected: String) {
    #expect(parse(text).found == ["faq.tsv:" + expected])
  }

  @Test func allFaultsInOneRun() {
    let bytes = Array("wifi\tq\nx\n".utf8) + [0xFF, 0x0A] + Array("hours\tq\ny".utf8)
    let errors = QuestionTableParser.parse(file: "faq.tsv", bytes: bytes).errors
    #expect(errors.map(\.place.line).sorted() == [2, 3, 5])
  }
}
