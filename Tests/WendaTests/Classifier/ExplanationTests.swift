import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ExplanationTests {
  private var classifier: Classifier

  init() throws {
    classifier = try LibraryFAQ.classifier()
  }

  @Test(arguments: [
    "How do I get a library card?", "怎么办借书证", "wifi password 是什么", "opne the libary", "圖書館",
    "totally unrelated words", "",
    "12 34", "打印打印打印",
  ])
  mutating func theContributionsAddUpToTheScore(question: String) {
    let explanation = classifier.explain(question)
    _ = classifier.classify(question)
    for (place, candidate) in explanation.candidates.enumerated() {
      let sum = explanation.parts.reduce(Float(0)) { $0 + $1.contributions[place] }
      #expect(abs(sum - classifier.scorer[class: candidate.intent.number]) < 1e-3)
      #expect(abs(sum - candidate.score) < 1e-5)
    }
    let outside = explanation.outOfScopeContributions.reduce(0, +)
    #expect(abs(outside - (explanation.outOfScopeScore ?? .nan)) < 1e-3)
    #expect(
      abs(outside - classifier.scorer[class: classifier.knowledge.intentCount]) < 1e-3 || question.isEmpty)
  }

  @Test mutating func decidesAsTheClassifierDoes() {
    for question in ["wifi密码", "I lost my book", "天气", "card or hours"] {
      let expected = classifier.classify(question)
      let explanation = classifier.explain(question)
      #expect(explanation.classification.decision == expected.decision)
      #expect(explanation.classification.candidates.elementsEqual(expected.candidates))
      #expect(explanation.candidates.map(\.confidence) == expected.candidates.map(\.confidence))
    }
  }

  @Test mutating func spansStandOnWhatWasTyped() {
    let question = "请问 ＷｉＦｉ 密码?"
    let bytes = Array(question.utf8)
    for part in classifier.explain(question).parts where part.kind == .word {
      #expect(String(decoding: bytes[part.span], as: UTF8.self) == part.text)
    }
    let concepts = classifier.explain(question).parts.filter { $0.kind == .concept }
    #expect(concepts.map(\.text) == ["wireless"])
    #expect(concepts.map { String(decoding: bytes[$0.span], as: UTF8.self) } == ["ＷｉＦｉ"])
  }

  @Test mutating func misspeltWordsSayWhatTheyWereReadAs() {
    let parts = classifier.explain("wifi pasword gibberishly").parts.filter { $0.kind == .word }
    #expect(parts.map(\.rereadAs) == [nil, "password", nil])
    #expect(parts.map(\.isKnown) == [true, true, false])
    #expect(parts.map(\.text) == ["wifi", "pasword", "gibberishly"])
  }

  @Test(arguments: [
    ("Is there wifi here?", "Is there wifi?"), ("借的书找不到了，怎么办", "借的书找不到了"),
    ("How does the printer work", "How does the printer work?"),
  ])
  mutating func theNearestExample(question: String, expected: String) throws {
    let nearest = try #require(classifier.explain(question).candidates.first?.nearest)
    #expect(nearest.example.text == expected)
    #expect(nearest.example.place.line > 1)
    #expect(nearest.similarity > 0.3 && nearest.similarity <= 1.0001)
  }

  @Test(arguments: ["wifi密码", "I lost my book"])
  mutating func theBiasIsTheLastPart(question: String) {
    let parts = classifier.explain(question).parts
    #expect(parts.map { $0.kind == .bias } == parts.indices.map { $0 == parts.count - 1 })
  }

  @Test mutating func nothingToExplain() {
    let explanation = classifier.explain("?!")
    #expect(explanation.parts.isEmpty)
    #expect(explanation.candidates.isEmpty)
    #expect(explanation.classification.decision == .decline)
  }
}
