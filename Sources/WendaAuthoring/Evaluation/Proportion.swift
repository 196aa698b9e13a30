// For the square root alone: IEEE 754 defines its every bit, unlike those of other functions.
import PlatformLibc
import Wenda

/// How many of how many.
public struct Proportion: Sendable, Equatable {
  /// How many.
  public let count: Int
  /// Of how many.
  public let total: Int

  /// - Precondition: 0 ≤ `count` ≤ `total`
  public init(count: Int, total: Int) {
    self.count = count
    self.total = total
  }

  /// The share, 0...1; nil of nothing.
  public var share: Double? {
    total == 0 ? nil : Double(count) / Double(total)
  }

  /// The 95 % score interval of Wilson, "Probable inference, the law of succession, and statistical
  /// inference" (Journal of the American Statistical Association, 1927); nil of nothing.
  ///
  /// Unlike the textbook interval (share ± 1.96 standard errors) it holds for small totals and for
  /// shares near 0 and 1, and never leaves 0...1.
  public var interval: ClosedRange<Double>? {
    guard let share else { return nil }
    let z = 1.959_963_984_540_054
    let n = Double(total)
    let scale = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / scale
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
    // At the ends the bound is exactly 0 or 1; rounding must not say otherwise.
    let lower = count == 0 ? 0 : max(0, centre - half)
    let upper = count == total ? 1 : min(1, centre + half)
    return lower...upper
  }
}

extension Proportion {
  /// How many elements satisfy the predicate.
  init<Elements: Collection>(of elements: Elements, where predicate: (Elements.Element) -> Bool) {
    self.init(count: elements.count(where: predicate), total: elements.count)
  }
}
