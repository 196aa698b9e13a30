import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct IntentScoreTests {
  let scores = EvaluationReport(mixedQuestions).intents

  @Test func byNameWithNoIntentLast() {
    #expect(scores.map(\.intent) == ["bye", "fees", "greet", "-"])
  }

  @Test func precisionRecallAndF1() {
    // greet: expected by four and by "see you", which got it; given three times, rightly.
    #expect(scores[2] == IntentScore(intent: "greet", support: 5, predicted: 3, right: 3))
    #expect(scores[2].precision == 1)
    #expect(scores[2].recall == 0.6)
    #expect(scores[2].f1 == 0.75)
    // bye: given to 再见 and wrongly to "hello there".
    #expect(scores[0] == IntentScore(intent: "bye", support: 1, predicted: 2, right: 1))
    // Declining: five times, three of them rightly, of four questions out of scope.
    #expect(scores[3] == IntentScore(intent: "-", support: 4, predicted: 5, right: 3))
  }

  @Test func undefinedWhereNothingWasExpectedOrAnswered() {
    let scores = EvaluationReport([evaluated(expecting: ["a"], answered: "b")]).intents
    #expect(scores.map(\.precision) == [nil, 0])
    #expect(scores.map(\.recall) == [0, nil])
    #expect(scores.map(\.f1) == [0, 0])
  }

  @Test func worstFirst() {
    // F1: fees 2/4, bye 2/3, - 6/9, greet 6/8; of bye and - the latter has more questions.
    #expect(scores.worstFirst.map(\.intent) == ["fees", "-", "bye", "greet"])
  }
}
