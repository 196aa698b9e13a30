import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct FixedPointTests {
  @Test(arguments: [
    (0, 3, "0.000"), (1, 3, "1.000"), (0.0625, 3, "0.063"), (0.9996, 3, "1.000"), (12.05, 1, "12.1"),
    (7, 0, "7"), (2.5, 0, "3"), (-1.5, 1, "-1.5"), (-0.01, 1, "0.0"), (0.000_001, 6, "0.000001"),
    (1234.5, 2, "1234.50"),
  ])
  func fixedDigits(value: Double, digits: Int, text: String) {
    #expect(FixedPoint.text(value, digits: digits) == text)
  }

  @Test func percentAndWhatIsUndefined() {
    #expect(FixedPoint.percent(0.125) == "12.5%")
    #expect(FixedPoint.percent(0.25...0.75) == "25.0–75.0%")
    #expect(FixedPoint.percent(nil as Double?) == "–")
    #expect(FixedPoint.text(nil) == "–")
  }
}
