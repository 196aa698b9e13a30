/// Measured values in order of size.
struct Distribution {
  private let sorted: [Double]

  /// - Precondition: there is at least one value
  init(_ values: [Double]) {
    precondition(!values.isEmpty)
    sorted = values.sorted()
  }

  /// The value that a share of all values lie below, between two of them by their distance (Hyndman and
  /// Fan, "Sample quantiles in statistical packages", 1996, definition 7).
  func quantile(_ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let index = min(Int(place), sorted.count - 1)
    let next = min(index + 1, sorted.count - 1)
    return sorted[index] + (sorted[next] - sorted[index]) * (place - Double(index))
  }

  var median: Double { quantile(0.5) }
  /// From the 10th to the 90th percentile.
  var spread: ClosedRange<Double> { quantile(0.1)...quantile(0.9) }
}
