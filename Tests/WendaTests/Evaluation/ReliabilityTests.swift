import Testing

@testable import Wenda
@testable import WendaAuthoring

@Suite struct ReliabilityTests {
  /// Questions in scope at these confidences, right or wrong.
  private func calibration(_ outcomes: [(Double, Bool)]) -> Reliability {
    EvaluationReport(
      outcomes.map { evaluated(expecting: ["a"], answered: $1 ? "a" : "b", at: $0) }
    ).calibration
  }

  @Test func oneBinAQuestionWhereThereAreFew() throws {
    let calibration = calibration([(0.75, true), (0.25, false)])
    #expect(calibration.bins.map(\.meanConfidence) == [0.25, 0.75])
    #expect(calibration.bins.map(\.rightShare) == [0, 1])
    // (|0.25 - 0| + |0.75 - 1|) / 2
    #expect(calibration.error == 0.25)
  }

  @Test func binsOfEqualMass() {
    // 45 questions, three a bin: at 0/64, 1/64 … 44/64; of each three the last is right.
    let calibration = calibration((0..<45).map { (Double($0) / 64, $0 % 3 == 2) })
    #expect(calibration.bins.map(\.count) == Array(repeating: 3, count: 15))
    let means = (0..<15).map { bin in Double(3 * bin + 1) / 64 }
    #expect(calibration.bins.map(\.meanConfidence) == means)
    #expect(calibration.bins.allSatisfy { $0.rightShare == 1.0 / 3 })
    // Sum over bins of |(3b + 1)/64 - 1/3| / 15: seven below (b = 0…6) and eight above (b = 7…14).
    let below = 7.0 / 3 - Double(3 * 21 + 7) / 64
    let above = Double(3 * 84 + 8) / 64 - 8.0 / 3
    #expect(abs((calibration.error ?? 0) - (below + above) / 15) < 1e-12)
  }

  @Test func countsDifferByOneAtMost() {
    let counts = calibration((0..<50).map { (Double($0) / 64, true) }).bins.map(\.count)
    #expect(counts.reduce(0, +) == 50)
    #expect(Set(counts) == [3, 4])
  }

  @Test func orderWithinATieDoesNotMatter() {
    let first = calibration((0..<40).map { (0.5, $0 < 20) })
    #expect(first == calibration((0..<40).map { (0.5, $0 >= 20) }))
    #expect(first.error == 0)
  }

  @Test func outOfScopeNothingIsRight() {
    let report = EvaluationReport([evaluated(likeliest: "a", at: 0.5), evaluated()])
    #expect(report.calibration.bins.map(\.rightShare) == [0, 0])
    #expect(report.calibration.error == 0.25)
  }

  @Test func confidentAnswers() {
    // "hi" and 你好 at 0.95 and 0.9; a declined question and one out of scope beside them.
    let more = [
      evaluated(expecting: ["greet"], likeliest: "greet", at: 0.99),
      evaluated(answered: "greet", at: 0.92),
    ]
    #expect(
      EvaluationReport(mixedQuestions + more).calibration.confidentRight == Proportion(count: 2, total: 3))
  }
}
