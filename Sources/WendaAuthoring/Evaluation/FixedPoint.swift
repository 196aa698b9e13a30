import Wenda

/// Numbers as people read them, always with the same digits; no C library, no locale.
package enum FixedPoint {
  /// The number rounded half away from zero, with exactly `digits` digits after the point.
  ///
  /// - Precondition: `value` is finite and below 10^12 in magnitude
  package static func text(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = Int(value.magnitude * scale + 0.5)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(scaled)" }
    let fraction = "\(scaled % Int(scale))"
    let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
    return "\(sign)\(scaled / Int(scale)).\(zeros)\(fraction)"
  }

  /// With three digits after the point, a dash for what is undefined.
  static func text(_ value: Double?) -> String {
    value.map { text($0, digits: 3) } ?? missing
  }

  /// A share in percent, one digit after the point; a dash for what is undefined.
  static func percent(_ share: Double?) -> String {
    share.map { text($0 * 100, digits: 1) + "%" } ?? missing
  }

  /// An interval of shares in percent.
  static func percent(_ interval: ClosedRange<Double>?) -> String {
    interval.map {
      text($0.lowerBound * 100, digits: 1) + "–" + text($0.upperBound * 100, digits: 1) + "%"
    } ?? missing
  }

  private static let missing = "–"
}
