import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ProportionTests {
  /// Figures of the score interval without continuity correction, as R's `prop.test(correct = FALSE)` gives.
  @Test(arguments: [
    (8, 10, 0.4902, 0.9433), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (1, 2, 0.0945, 0.9055),
    (930, 1000, 0.9125, 0.9442),
  ])
  func interval(count: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(Proportion(count: count, total: total).interval)
    #expect(abs(interval.lowerBound - low) < 5e-5)
    #expect(abs(interval.upperBound - high) < 5e-5)
  }

  @Test func nothingHasNoShare() {
    let nothing = Proportion(count: 0, total: 0)
    #expect(nothing.share == nil)
    #expect(nothing.interval == nil)
  }
}
