/// Adds up rows of weights.
///
/// A row is whole numbers, so that adding rows is exact, whatever their order.
struct RowSums {
  private typealias Sums = SIMD8<Int16>
  private typealias Totals = SIMD8<Int32>

  private let rows: WeightRows
  /// Sums of few enough rows to fit sixteen bits.
  private let sums: MutableFlatArray<Int16>
  private let totals: MutableFlatArray<Int32>
  private var pending = 0
  /// The sum of the squares of the lengths that the rows add.
  private(set) var square: Float = 0

  /// Nothing added, in memory for as many numbers as a row has lanes: of 16 bits, and of 32.
  @inline(__always)
  init(_ rows: WeightRows, sums: MutableFlatArray<Int16>, totals: MutableFlatArray<Int32>) {
    self.rows = rows
    self.sums = sums
    self.totals = totals
    for group in 0..<rows.width {
      sums.store(Sums.zero, at: group * 8)
      totals.store(Totals.zero, at: group * 8)
    }
  }

  @inline(__always)
  private func total(_ group: Int) -> SIMD8<Int32> {
    totals.load(at: group * 8, as: Totals.self)
  }

  @inline(__always)
  mutating func add(_ row: UInt32) {
    let start = Int(row) * rows.stride
    square += rows.bytes.load(at: start, as: Float.self)
    for group in 0..<rows.width {
      let bytes = rows.bytes.load(at: start + 4 + group * 8, as: SIMD8<Int8>.self)
      let sum = sums.load(at: group * 8, as: Sums.self)
      sums.store(sum &+ Sums(truncatingIfNeeded: bytes), at: group * 8)
    }
    pending += 1
    if pending == 250 { finish() }
  }

  /// Adds what an unknown word says by its meaning.
  @inline(__always)
  mutating func add(meaning number: Int, _ weights: MeaningWeights) {
    square += weights.product(number) { group, lanes in
      totals.store(total(group) &+ lanes, at: group * 8)
    }
  }

  /// Moves what was added to the totals.
  mutating func finish() {
    for group in 0..<rows.width {
      let sum = sums.load(at: group * 8, as: Sums.self)
      totals.store(total(group) &+ Totals(truncatingIfNeeded: sum), at: group * 8)
      sums.store(Sums.zero, at: group * 8)
    }
    pending = 0
  }
}
