/// Numbers as people read them, always with the same digits; no C library, no locale.
package enum FixedPoint {
  /// The number rounded half away from zero, with exactly `digits` digits after the point.
  ///
  /// As it is where it is too large for decimals to matter, or no number.
  package static func text(_ value: Double, digits: Int) -> String {
    guard value.magnitude < 1e9 else { return "\(value)" }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return text(units: Int(value.magnitude * scale + 0.5), isNegative: value < 0, digits: digits)
  }

  /// The same of a `Float`, in whose precision it is rounded: so are the confidences of batches.
  package static func text(_ value: Float, digits: Int) -> String {
    guard value.magnitude < 1e9 else { return "\(value)" }
    let scale = (0..<digits).reduce(Float(1)) { scale, _ in scale * 10 }
    return text(
      units: Int((value.magnitude * scale).rounded()), isNegative: value < 0, digits: digits)
  }

  /// A number of units of the last digit.
  private static func text(units: Int, isNegative: Bool, digits: Int) -> String {
    let sign = isNegative && units > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(units)" }
    let text = "\(units)"
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }

  /// With three digits after the point, a dash for what is undefined.
  package static func text(_ value: Double?) -> String {
    value.map { text($0, digits: 3) } ?? missing
  }

  /// A share in percent, one digit after the point; a dash for what is undefined.
  package static func percent(_ share: Double?) -> String {
    share.map { text($0 * 100, digits: 1) + "%" } ?? missing
  }

  /// An interval of shares in percent.
  package static func percent(_ interval: ClosedRange<Double>?) -> String {
    interval.map {
      text($0.lowerBound * 100, digits: 1) + "–" + text($0.upperBound * 100, digits: 1) + "%"
    } ?? missing
  }

  private static let missing = "–"
}
