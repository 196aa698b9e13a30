/// The highest sums and whose they are, highest first, a tie going to the lower number.
struct TopSums {
  private(set) var entries: [(number: UInt32, sum: Int32)] = []

  static let capacity = 4

  /// A lower sum does not come in.
  @inline(__always)
  var least: Int32 { entries.count < Self.capacity ? 1 : entries[Self.capacity - 1].sum }

  /// Takes in a sum that has grown.
  mutating func raise(_ number: UInt32, to sum: Int32) {
    if let known = entries.firstIndex(where: { $0.number == number }) { entries.remove(at: known) }
    let place = entries.firstIndex { $0.sum < sum || $0.sum == sum && $0.number > number } ?? entries.count
    guard place < Self.capacity else { return }
    entries.insert((number, sum), at: place)
    if entries.count > Self.capacity { entries.removeLast() }
  }
}
