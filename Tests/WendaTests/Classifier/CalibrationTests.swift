import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct CalibrationTests {
  /// Predictions at log odds x that are right as often as the logistic of `bias + slope * x` says.
  private func predictions(bias: Float, slope: Float) -> [(margin: Float, isRight: Bool)] {
    stride(from: Float(-4), through: 4, by: 0.25).flatMap { x in
      let right = Int((Numeric.logistic(bias + slope * x) * 200).rounded())
      return (0..<200).map { (x, $0 < right) }
    }
  }

  @Test(arguments: [(Float(0), Float(1)), (-1, 1), (0.5, 0.5), (-2, 2)])
  func findsTheCurveThatTheDataFollow(bias: Float, slope: Float) {
    let fitted = Calibration.fit(predictions(bias: bias, slope: slope))
    #expect(abs(fitted.bias - bias) < 0.05)
    #expect(abs(fitted.slope - slope) < 0.05)
  }

  @Test func withoutDataItSaysWhatTheSoftmaxSays() {
    #expect(Calibration.fit([Calibration.Observation]()) == Calibration(bias: 0, slope: 1))
    #expect(abs(Calibration.fit([Calibration.Observation]()).confidence(margin: 0) - 0.5) < 1e-6)
  }

  @Test(arguments: [true, false])
  func predictionsThatAreAllAlikeDoNoHarm(isRight: Bool) {
    let fitted = Calibration.fit((0..<50).map { (Float($0) / 10, isRight) })
    #expect(fitted.slope > 0 && fitted.slope.isFinite && fitted.bias.isFinite)
    #expect((0...1).contains(fitted.confidence(margin: 3)))
    #expect((fitted.confidence(margin: 3) > 0.5) == isRight)
  }

  @Test func confidenceGrowsWithTheMargin() {
    // Even where the data say the opposite.
    let fitted = Calibration.fit((0..<100).map { (Float($0) / 20, $0 < 50) })
    #expect(fitted.slope > 0)
  }

  /// Of small knowledge too: what it says of its own examples, left out, is right about as often as said.
  @Test func crossValidationIsCalibrated() throws {
    let predictions = try #require(KnowledgeTrainer.crossValidate(LibraryFAQ.source(), folds: 5))
    let source = try LibraryFAQ.source()
    #expect(
      predictions.count == source.intents.reduce(0) { $0 + $1.questions.count } + source.outOfScope.count)
    #expect(predictions.prefix(6).map(\.intent) == Array(repeating: "greeting", count: 6))
    #expect(predictions.suffix(12).allSatisfy { $0.intent == nil })
    let expected = predictions.reduce(Float(0)) { $0 + $1.confidence } / Float(predictions.count)
    let right = Float(predictions.count { $0.candidate == $0.intent }) / Float(predictions.count)
    #expect(abs(expected - right) < 0.1)
    #expect(right > 0.3)
  }
}
