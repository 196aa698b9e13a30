/// Adds up rows of weights.
///
/// A row is whole numbers, so that adding rows is exact, whatever their order.
struct RowSums {
  typealias Sums = SIMD8<Int16>

  private let rows: WeightRows
  /// Sums of few enough rows to fit sixteen bits.
  private let sums: UnsafeMutablePointer<Sums>
  private let totals: UnsafeMutablePointer<SIMD8<Int32>>
  private var pending = 0
  /// The sum of the squares of the lengths that the rows add.
  private(set) var square: Float = 0

  /// Nothing added, in memory for as many vectors as a row has.
  @inline(__always)
  init(_ rows: WeightRows, sums: UnsafeMutablePointer<Sums>, totals: UnsafeMutablePointer<SIMD8<Int32>>) {
    self.rows = rows
    self.sums = sums
    self.totals = totals
    for group in 0..<rows.width {
      sums[group] = .zero
      totals[group] = .zero
    }
  }

  @inline(__always)
  mutating func add(_ row: UInt32) {
    let base = rows.base + Int(row) * rows.stride
    square += base.loadUnaligned(as: Float.self)
    for group in 0..<rows.width {
      let bytes = base.loadUnaligned(fromByteOffset: 4 + group * 8, as: SIMD8<Int8>.self)
      sums[group] &+= Sums(truncatingIfNeeded: bytes)
    }
    pending += 1
    if pending == 250 { finish() }
  }

  /// Moves what was added to the totals.
  mutating func finish() {
    for group in 0..<rows.width {
      totals[group] &+= SIMD8<Int32>(truncatingIfNeeded: sums[group])
      sums[group] = .zero
    }
    pending = 0
  }
}
