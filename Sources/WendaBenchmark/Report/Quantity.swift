import Wenda
import WendaAuthoring

/// What a figure counts.
enum Unit: String {
  /// Nanoseconds.
  case time = "ns"
  case bytes
  /// Questions a second.
  case rate = "per second"
  /// How many times another figure.
  case ratio
  case percent
  case count

  /// The steps in which people read figures of this unit: how large one is and what it is called.
  private var steps: [(size: Double, name: String)] {
    switch self {
    case .time: [(1, " ns"), (1e3, " µs"), (1e6, " ms"), (1e9, " s")]
    case .bytes: [(1, " B"), (1024, " KiB"), (1_048_576, " MiB"), (1_073_741_824, " GiB")]
    case .rate: [(1, "/s"), (1e3, " k/s"), (1e6, " M/s")]
    case .ratio: [(1, "×")]
    case .percent: [(1, "%")]
    case .count: [(1, "")]
    }
  }

  /// A value with its unit, to three digits.
  func text(_ value: Double) -> String {
    let step = step(for: value)
    return Self.digits(value / step.size) + step.name
  }

  /// Two values in the step that fits a third.
  func text(_ range: ClosedRange<Double>, like value: Double) -> String {
    let size = step(for: value).size
    return Self.digits(range.lowerBound / size) + "–" + Self.digits(range.upperBound / size)
  }

  /// A value with its unit, to the whole number.
  func rounded(_ value: Double) -> String {
    let step = step(for: value * 1.0001)
    return FixedPoint.text(value / step.size, digits: 0) + step.name
  }

  private func step(for value: Double) -> (size: Double, name: String) {
    // Bytes are read well to four digits, as in 1234 B an example.
    let least = self == .bytes ? 4.0 : 1
    return steps.last { value >= $0.size * least } ?? steps[0]
  }

  private static func digits(_ value: Double) -> String {
    FixedPoint.text(value, digits: value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2)
  }
}
