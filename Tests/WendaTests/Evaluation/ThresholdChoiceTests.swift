import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ThresholdChoiceTests {
  /// By confidence: 9 right, 1 wrong, 9 right, 1 wrong.
  private let questions = (0..<20).map {
    evaluated(expecting: ["a"], answered: $0 % 10 == 9 ? "b" : "a", at: 0.9 - Double($0) / 50)
  }

  @Test func smallestThresholdThatReachesThePrecision() {
    let choices = EvaluationReport(questions).thresholds
    #expect(choices.map(\.wantedPrecision) == [0.8, 0.9, 0.95, 0.99])
    // All twenty answered are 90 % right, so nothing need be declined.
    #expect(choices[0].reached == .init(threshold: 0, precision: 0.9, coverage: 1))
    #expect(choices[1].reached == .init(threshold: 0, precision: 0.9, coverage: 1))
    // Only the first nine do better: the tenth, at 0.72, must be declined.
    #expect(choices[2].reached == .init(threshold: 0.721, precision: 1, coverage: 0.45))
    #expect(choices[3].reached == choices[2].reached)
  }

  @Test func outOfReach() {
    let wrong = [evaluated(expecting: ["a"], answered: "b", at: 0.9), evaluated(likeliest: "a", at: 0.1)]
    #expect(EvaluationReport(wrong).thresholds.allSatisfy { $0.reached == nil })
  }

  @Test func theThresholdLetsInWhatItSays() throws {
    for choice in EvaluationReport(mixedQuestions).thresholds {
      guard let reached = choice.reached else { continue }
      let answered = mixedQuestions.filter { $0.confidence >= reached.threshold }
      #expect(Double(answered.count) / Double(mixedQuestions.count) == reached.coverage)
      #expect(Proportion(of: answered, where: \.isTopCandidateRight).share == reached.precision)
      #expect(reached.precision >= choice.wantedPrecision)
    }
  }
}
