import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct AreaUnderROCTests {
  @Test func countsWonPairsAndHalvesTies() {
    // 0.9 beats both; each 0.5 ties with one and beats the other: (2 + 1.5 + 1.5) / 6.
    #expect(areaUnderROC(positives: [0.5, 0.9, 0.5], negatives: [0.1, 0.5]) == 5.0 / 6)
  }

  @Test(arguments: [([0.9, 0.8], [0.1, 0.2], 1.0), ([0.1], [0.2, 0.9], 0.0), ([0.4, 0.4], [0.4], 0.5)])
  func extremes(positives: [Double], negatives: [Double], area: Double) {
    #expect(areaUnderROC(positives: positives, negatives: negatives) == area)
  }

  @Test func needsBoth() {
    #expect(areaUnderROC(positives: [], negatives: [0.1]) == nil)
    #expect(areaUnderROC(positives: [0.1], negatives: []) == nil)
  }
}
