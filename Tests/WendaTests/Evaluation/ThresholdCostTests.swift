import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ThresholdCostTests {
  /// A question in scope, or out of scope, answered where it is at least as sure as the threshold.
  private func question(_ confidence: Double, inScope: Bool, right: Bool = true, at threshold: Double)
    -> EvaluatedQuestion
  {
    evaluated(
      expecting: inScope ? ["a"] : [], answered: confidence >= threshold ? (right ? "a" : "b") : nil,
      likeliest: right ? "a" : "b", at: Double(Float(confidence)))
  }

  private func questions(at threshold: Double) -> [EvaluatedQuestion] {
    [0.9, 0.8, 0.35, 0.3].map { question($0, inScope: true, at: threshold) }
      + [question(0.7, inScope: true, right: false, at: threshold)]
      + [0.6, 0.1, 0.05, 0.02].map { question($0, inScope: false, at: threshold) }
  }

  @Test(arguments: [0.5, 0.85, 0.2])
  func theBestIsFoundWhateverIsInUse(threshold: Double) throws {
    let questions = questions(at: threshold)
    let cost = try #require(ThresholdCost(questions, threshold: threshold))
    let right = questions.filter(\.isInScope).count(where: \.isRight)
    #expect(cost.used.inScopeRight == Proportion(count: right, total: 5))
    // At 0.101 to 0.3: 4 of 5 right, 3 of 4 declined.
    #expect(cost.best.inScopeRight.count == 4)
    #expect(cost.best.outOfScopeDeclined.count == 3)
    #expect(abs(cost.best.mean - 0.775) < 1e-12)
    #expect(threshold == 0.2 ? cost.best.threshold == 0.2 && cost.cost == 0 : cost.cost > 0.05)
  }

  @Test func ofEquallyGoodOnesTheNearestIsNamed() throws {
    let cost = try #require(ThresholdCost(questions(at: 0.5), threshold: 0.5))
    #expect(cost.best.threshold == Double(Float(0.3)))
  }

  /// What is asked back is answered below the threshold, and what nothing speaks for is declined above it.
  @Test func whatTheThresholdDoesNotDecideStays() throws {
    let questions = [
      evaluated(expecting: ["a"], answered: "a", at: 0.4),
      evaluated(expecting: ["a"], likeliest: "a", at: 0.9),
      evaluated(likeliest: "a", at: 0.45),
    ]
    let cost = try #require(ThresholdCost(questions, threshold: 0.5))
    #expect(cost.used.inScopeRight == Proportion(count: 1, total: 2))
    #expect(cost.best.threshold == 0.5)
  }

  @Test func withoutBothKindsThereIsNothingToWeigh() {
    #expect(ThresholdCost([evaluated(at: 0.5)], threshold: 0.5) == nil)
    #expect(ThresholdCost([evaluated(expecting: ["a"], answered: "a")], threshold: 0.5) == nil)
    #expect(ThresholdCost([], threshold: 0.5) == nil)
  }
}
