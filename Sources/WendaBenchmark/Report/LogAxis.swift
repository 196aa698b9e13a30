import PlatformLibc

/// A logarithmic axis of whole decades.
struct LogAxis {
  /// The powers of ten at its ends.
  private let decades: ClosedRange<Int>
  /// Where the ends are in the picture.
  private let start: Double
  private let end: Double

  /// An axis that holds all values, at least one decade.
  ///
  /// - Parameter values: above 0
  init(holding values: [Double], from start: Double, to end: Double) {
    let logarithms = values.map { log10($0) }
    // A value at the very end of a decade needs no further one.
    let lowest = Int((logarithms.min() ?? 0).rounded(.down))
    let highest = Int((logarithms.max() ?? 1).rounded(.up))
    decades = lowest...max(highest, lowest + 1)
    self.start = start
    self.end = end
  }

  /// The powers of ten on it.
  var ticks: [Double] { decades.map { pow(10, Double($0)) } }

  func position(_ value: Double) -> Double {
    let share = (log10(value) - Double(decades.lowerBound)) / Double(decades.count - 1)
    return start + share * (end - start)
  }
}
