import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct RiskCoverageTests {
  @Test func pointsAndArea() {
    let questions = [
      evaluated(expecting: ["a"], answered: "a", at: 0.875),
      evaluated(expecting: ["a"], answered: "b", at: 0.75),
      evaluated(expecting: ["a"], answered: "a", at: 0.5),
      evaluated(answered: "a", at: 0.25),
    ]
    let curve = EvaluationReport(questions).riskCoverage
    #expect(curve.points.map(\.threshold) == [0.875, 0.75, 0.5, 0.25])
    #expect(curve.points.map(\.coverage) == [0.25, 0.5, 0.75, 1])
    #expect(curve.points.map(\.risk) == [0, 0.5, 1.0 / 3, 0.5])
    #expect(abs((curve.area ?? 0) - (0 + 0.5 + 1.0 / 3 + 0.5) / 4) < 1e-12)
  }

  @Test func aTieIsOnePoint() {
    // One right and one wrong that can't be told apart: the expected risk is a half throughout.
    let questions = ["a", "b"].map { evaluated(expecting: ["a"], answered: $0, at: 0.5) }
    let curve = EvaluationReport(questions).riskCoverage
    #expect(curve.points == [RiskCoverage.Point(threshold: 0.5, coverage: 1, risk: 0.5)])
    #expect(curve.area == 0.5)
  }

  @Test func manyPointsAreThinnedOutButEndWithAll() {
    let questions = (0..<5000).map {
      evaluated(expecting: ["a"], answered: $0 % 5 == 0 ? "b" : "a", at: Double($0) / 8192)
    }
    let points = EvaluationReport(questions).riskCoverage.points
    #expect((190...201).contains(points.count))
    #expect(points.last == RiskCoverage.Point(threshold: 0, coverage: 1, risk: 0.2))
  }
}
