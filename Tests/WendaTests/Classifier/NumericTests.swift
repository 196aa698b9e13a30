import Foundation
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct NumericTests {
  @Test(arguments: [Float(-80), -20, -1, -0.001, 0, 0.001, 1, 2.5, 20, 79])
  func exponential(x: Float) {
    let exact = Foundation.exp(Double(x))
    #expect(abs(Double(Numeric.exp(x)) - exact) <= 1e-5 * exact)
  }

  @Test(arguments: [1e-9, 0.1, 0.5, 1, 1.4143, 2, 10, 1e6, 1e300])
  func logarithm(x: Double) {
    #expect(abs(Numeric.log(x) - Foundation.log(x)) <= 1e-12 * max(1, abs(Foundation.log(x))))
  }

  @Test func extremesStayFinite() {
    #expect(Numeric.exp(-1e30) >= 0)
    #expect(Numeric.exp(1e30).isFinite)
    #expect(Numeric.logistic(-1e30) >= 0 && Numeric.logistic(1e30) <= 1)
  }
}
