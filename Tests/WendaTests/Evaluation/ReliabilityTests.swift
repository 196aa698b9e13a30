import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ReliabilityTests {
  /// Questions in scope at these confidences, right or wrong.
  private func calibration(_ outcomes: [(Double, Bool)]) -> Reliability {
    EvaluationReport(
      outcomes.map { evaluated(expecting: ["a"], answered: $1 ? "a" : "b", at: $0) }
    ).calibration
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1), (39, 1), (40, 2), (100, 5), (299, 14), (300, 15), (5000, 15)])
  func asManyBinsAsTheQuestionsCanFill(questions: Int, bins: Int) {
    let calibration = calibration((0..<questions).map { (Double($0) / 8192, true) })
    #expect(calibration.bins.count == bins)
    #expect(calibration.bins.allSatisfy { $0.count >= min(questions, 20) })
  }

  @Test func aSingleBinOfFew() throws {
    let calibration = calibration([(0.75, true), (0.25, false)])
    #expect(calibration.bins.map(\.meanConfidence) == [0.5])
    #expect(calibration.bins.map(\.rightShare) == [0.5])
    #expect(calibration.error == 0)
  }

  @Test func binsOfEqualMass() {
    // 300 questions, twenty a bin: at 0/512, 1/512 … 299/512; every fourth is right.
    let calibration = calibration((0..<300).map { (Double($0) / 512, $0 % 4 == 3) })
    #expect(calibration.bins.map(\.count) == Array(repeating: 20, count: 15))
    let means = (0..<15).map { bin in Double(40 * bin + 19) / 1024 }
    #expect(calibration.bins.map(\.meanConfidence) == means)
    #expect(calibration.bins.allSatisfy { $0.rightShare == 0.25 })
    let distances = means.map { abs($0 - 0.25) }
    #expect(abs((calibration.error ?? 0) - distances.reduce(0, +) / 15) < 1e-12)
  }

  @Test func countsDifferByOneAtMost() {
    let counts = calibration((0..<50).map { (Double($0) / 64, true) }).bins.map(\.count)
    #expect(counts == [25, 25])
    #expect(Set(calibration((0..<330).map { (Double($0) / 512, true) }).bins.map(\.count)) == [22])
    #expect(Set(calibration((0..<310).map { (Double($0) / 512, true) }).bins.map(\.count)) == [20, 21])
  }

  @Test func orderWithinATieDoesNotMatter() {
    let first = calibration((0..<40).map { (0.5, $0 < 20) })
    #expect(first == calibration((0..<40).map { (0.5, $0 >= 20) }))
    #expect(first.error == 0)
  }

  @Test func outOfScopeNothingIsRight() {
    let report = EvaluationReport([evaluated(likeliest: "a", at: 0.5), evaluated()])
    #expect(report.calibration.bins.map(\.rightShare) == [0])
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
