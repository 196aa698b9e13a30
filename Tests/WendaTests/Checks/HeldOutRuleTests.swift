import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct HeldOutRuleTests {
  private func prediction(
    _ text: String, of intent: String?, as candidate: String, at confidence: Float, line: Int = 1,
    language: Language = .english
  ) -> HeldOutPrediction {
    HeldOutPrediction(
      question: SourceQuestion(
        text, language, at: SourcePlace(file: "f.md", line: line, column: 3)),
      intent: intent, candidate: candidate, confidence: confidence, isAnswered: confidence >= 0.4)
  }

  @Test func onlySureMistakesAreReported() {
    let found = ConfusedExamples.check([
      prediction("right", of: "a", as: "a", at: 0.9),
      prediction("wrong", of: "a", as: "b", at: 0.84, line: 2),
      prediction("unsure", of: "a", as: "b", at: 0.79),
      prediction("outside", of: nil, as: "b", at: 0.8, line: 4),
      prediction("far outside", of: nil, as: "b", at: 0.2),
    ])
    #expect(
      found.map(\.short) == [
        "f.md:2:3: warning: without it \"wrong\" (of \"a\") is answered with \"b\" at 0.84",
        "f.md:4:3: warning: without it \"outside\" (out of scope) is answered with \"b\" at 0.80",
      ])
  }

  private func source(_ chinese: Int, _ english: Int) throws -> KnowledgeSource {
    try LibraryFAQ.source([
      "a.md": LibraryFAQ.file(
        "a", titles: ("题", "title"), chinese: (0..<chinese).map { "问\($0)" },
        english: (0..<english).map { "question \($0)" }, answers: ("答", "answer"))
    ])
  }

  /// So many questions in each language, of which so many are answered rightly.
  private func uneven(_ chinese: (Int, right: Int), _ english: (Int, right: Int)) throws -> [String] {
    let predictions = [(Language.chinese, chinese), (.english, english)].flatMap { language, count in
      (0..<count.0).map {
        prediction("q\($0)", of: "a", as: $0 < count.right ? "a" : "b", at: 0.5, language: language)
      }
    }
    return UnevenLanguages.check(try source(chinese.0, english.0), predictions).map(\.message)
  }

  @Test func countsOfQuestions() throws {
    #expect(try uneven((4, right: 0), (9, right: 0)) == ["\"a\" has 4 questions in Chinese and 9 in English"])
    #expect(
      try uneven((11, right: 0), (5, right: 0)) == ["\"a\" has 11 questions in Chinese and 5 in English"])
    #expect(try uneven((5, right: 0), (10, right: 0)) == [])
  }

  @Test func sharesOfRightAnswers() throws {
    #expect(
      try uneven((20, right: 6), (20, right: 13)) == [
        "of the questions of \"a\", left out in turn, 30 % are answered rightly in Chinese and 65 % in English"
      ])
    #expect(try uneven((20, right: 7), (20, right: 13)) == [])
    // Of nine questions nothing follows.
    #expect(try uneven((9, right: 0), (9, right: 9)) == [])
  }

  @Test func aTableHasNoLanguages() throws {
    let table = QuestionTableParser.parse(file: "t.tsv", bytes: Array("a\tx\na\ty\na\t问".utf8)).source
    let predictions = (0..<30).map {
      prediction("q\($0)", of: "a", as: "a", at: 0.9, language: $0 < 28 ? .english : .chinese)
    }
    #expect(UnevenLanguages.check(table, predictions) == [])
  }
}
