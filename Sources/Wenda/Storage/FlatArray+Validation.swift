/// What an image is checked by when it is loaded; see ``Knowledge/validate()``. The loops have no way out before
/// their end, so that the compiler makes them work on several values at a time.
extension FlatArray {
  /// Whether a condition holds for every value.
  @inline(__always)
  func allSatisfy(_ isFine: (Element) -> Bool) -> Bool {
    var areFine = true
    for index in 0..<count { areFine = isFine(self[index]) && areFine }
    return areFine
  }
}

extension FlatArray<UInt32> {
  /// Whether every value is below a limit.
  func areBelow(_ limit: UInt32) -> Bool { allSatisfy { $0 < limit } }

  /// Whether the values are where the parts of `count` things begin and, the last one, end: from 0 on, never
  /// falling. No values are no parts.
  func partitions(_ count: Int) -> Bool {
    guard self.count > 0 else { return count == 0 }
    var rise = true
    for index in 1..<self.count { rise = (self[index - 1] <= self[index]) && rise }
    return rise && self[0] == 0 && Int(self[self.count - 1]) == count
  }

  /// How many values are not above the one before.
  var descents: Int {
    var total = 0
    var start = 1
    while start < count {
      // Few enough for the compiler to count in the type of the values.
      let end = Swift.min(start + 1 << 16, count)
      var descents: UInt32 = 0
      for index in start..<end { descents &+= self[index] <= self[index - 1] ? 1 : 0 }
      total += Int(descents)
      start = end
    }
    return total
  }
}

extension KeyTable {
  /// Whether every value is below a limit, or a mark, and so many slots are empty as whoever fills a table
  /// leaves: then every search ends, and soon.
  func isSound(below limit: Int, or mark: UInt32? = nil) -> Bool {
    guard slots.count <= UInt32.max else { return false }
    // The value plus one, or 0 in an empty slot.
    let marked = mark.map { $0 &+ 1 } ?? 0
    var rest = SlotCounts(limit: UInt32(clamping: limit), marked: marked)
    var index = 0
    while index + 4 <= slots.count {
      rest.add(slots.load(at: index, as: SIMD8<UInt32>.self).oddHalf)
      index += 4
    }
    while index < slots.count {
      rest.add(SIMD4(slots[index].value, 0, 0, 0))
      index += 1
    }
    return rest.areFine && rest.filled * 4 <= slots.count * 3
  }
}

/// What the slots of a table hold, four at a time.
private struct SlotCounts {
  private let limit: SIMD4<UInt32>
  private let marked: SIMD4<UInt32>
  private var counts = SIMD4<UInt32>.zero
  private var wrong = SIMDMask<SIMD4<Int32>>(repeating: false)

  init(limit: UInt32, marked: UInt32) {
    self.limit = SIMD4(repeating: limit)
    self.marked = SIMD4(repeating: marked)
  }

  @inline(__always)
  mutating func add(_ values: SIMD4<UInt32>) {
    wrong = wrong .| ((values .> limit) .& (values .!= marked))
    counts &+= SIMD4<UInt32>(repeating: 1).replacing(with: 0, where: values .== 0)
  }

  var filled: Int { (0..<4).reduce(0) { $0 + Int(counts[$1]) } }

  var areFine: Bool { wrong == SIMDMask(repeating: false) }
}
