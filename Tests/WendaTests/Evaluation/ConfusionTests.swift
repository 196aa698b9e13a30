import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ConfusionTests {
  @Test func pairsByFrequencyThenName() {
    let confusions = EvaluationReport(mixedQuestions).confusions
    #expect(
      confusions == [
        Confusion(expected: "-", predicted: "fees", count: 1, examples: ["how tall is Everest"]),
        Confusion(expected: "fees", predicted: "-", count: 1, examples: ["多少钱"]),
        Confusion(expected: "greet", predicted: "-", count: 1, examples: ["嗨"]),
        Confusion(expected: "greet", predicted: "bye", count: 1, examples: ["hello there"]),
      ])
  }

  @Test func theFirstThreeServeAsExamples() {
    let questions = (1...5).map { evaluated("问题\($0)", expecting: ["b"], answered: "a") }
    let rarer = evaluated("x", expecting: ["a"], answered: "b")
    #expect(
      EvaluationReport([rarer] + questions).confusions == [
        Confusion(expected: "b", predicted: "a", count: 5, examples: ["问题1", "问题2", "问题3"]),
        Confusion(expected: "a", predicted: "b", count: 1, examples: ["x"]),
      ])
  }

  @Test func matrixKeepsTheMostConfusedAndSumsTheRest() {
    let right = (0..<30).map { evaluated(expecting: ["i\(10 + $0)"], answered: "i\(10 + $0)") }
    let wrong = [
      evaluated(expecting: ["i15"], answered: "i30"), evaluated(expecting: ["i15"], answered: "i30"),
      evaluated(expecting: ["i12"], answered: "i15"),
    ]
    let matrix = ConfusionMatrix(EvaluationReport(right + wrong), limit: 3)
    #expect(matrix.labels == ["i15", "i30", nil])
    #expect(matrix.otherCount == 28)
    #expect(matrix.counts == [1, 2, 0, 0, 1, 0, 1, 0, 28])
  }
}
