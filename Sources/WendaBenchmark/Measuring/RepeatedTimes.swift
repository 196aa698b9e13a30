/// The times of the same things in several rounds.
struct RepeatedTimes {
  /// What every table of them says.
  static let columns: [BenchmarkTable.Column] = [
    .init("median", "median"), .init("p99", "99th"), .init("p999", "99.9th"),
    .init("p99_ratio", "99th to\nmedian"), .init("p999_ratio", "99.9th to\nmedian"),
  ]

  private var all: [Double] = []
  /// The least time of each thing.
  private var least: [Double]

  init(count: Int, rounds: Int) {
    all.reserveCapacity(count * rounds)
    least = Array(repeating: .infinity, count: count)
  }

  /// Notes the time of a thing in a round; the first, round 0, warms up.
  mutating func add(_ time: Double, of number: Int, round: Int) {
    guard round > 0 else { return }
    all.append(time)
    least[number] = min(least[number], time)
  }

  /// Two rows: all times, and the least of each thing.
  func rows(_ name: String, each thing: String) -> [BenchmarkTable.Row] {
    [Self.row("\(name): all times", all), Self.row("\(name): least of each \(thing)", least)]
  }

  private static func row(_ name: String, _ times: [Double]) -> BenchmarkTable.Row {
    let times = Distribution(times)
    return BenchmarkTable.Row(
      name: name,
      cells: [
        .init(.time, times), .init(.time, times.quantile(0.99)), .init(.time, times.quantile(0.999)),
        .init(.ratio, times.quantile(0.99) / times.median),
        .init(.ratio, times.quantile(0.999) / times.median),
      ])
  }
}
