/// Adds up rows of weights.
///
/// A row is whole numbers, so that adding rows is exact, whatever their order.
struct RowSums {
  private typealias Sums = SIMD8<Int16>
  private typealias Totals = SIMD8<Int32>

  private let rows: WeightRows
  /// Sums of few enough rows to fit sixteen bits.
  private let sums: UnsafeMutableRawPointer
  private let totals: UnsafeMutableRawPointer
  private var pending = 0
  /// The sum of the squares of the lengths that the rows add.
  private(set) var square: Float = 0

  /// Nothing added, in memory for as many numbers as a row has lanes: of 16 bits, and of 32.
  @inline(__always)
  init(_ rows: WeightRows, sums: UnsafeMutableRawPointer, totals: UnsafeMutableRawPointer) {
    self.rows = rows
    self.sums = sums
    self.totals = totals
    for group in 0..<rows.width {
      sums.storeBytes(of: .zero, toByteOffset: group * 16, as: Sums.self)
      totals.storeBytes(of: .zero, toByteOffset: group * 32, as: Totals.self)
    }
  }

  @inline(__always)
  private func total(_ group: Int) -> SIMD8<Int32> {
    totals.loadUnaligned(fromByteOffset: group * 32, as: Totals.self)
  }

  @inline(__always)
  mutating func add(_ row: UInt32) {
    let base = rows.base + Int(row) * rows.stride
    square += base.loadUnaligned(as: Float.self)
    for group in 0..<rows.width {
      let bytes = base.loadUnaligned(fromByteOffset: 4 + group * 8, as: SIMD8<Int8>.self)
      let sum = sums.loadUnaligned(fromByteOffset: group * 16, as: Sums.self)
      sums.storeBytes(of: sum &+ Sums(truncatingIfNeeded: bytes), toByteOffset: group * 16, as: Sums.self)
    }
    pending += 1
    if pending == 250 { finish() }
  }

  /// Adds what an unknown word says by its meaning.
  @inline(__always)
  mutating func add(meaning number: Int, _ weights: MeaningWeights) {
    square += weights.product(number) { group, lanes in
      totals.storeBytes(of: total(group) &+ lanes, toByteOffset: group * 32, as: Totals.self)
    }
  }

  /// Moves what was added to the totals.
  mutating func finish() {
    for group in 0..<rows.width {
      let sum = sums.loadUnaligned(fromByteOffset: group * 16, as: Sums.self)
      totals.storeBytes(
        of: total(group) &+ Totals(truncatingIfNeeded: sum), toByteOffset: group * 32, as: Totals.self)
      sums.storeBytes(of: .zero, toByteOffset: group * 16, as: Sums.self)
    }
    pending = 0
  }
}
