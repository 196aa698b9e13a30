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
    let limit = UInt32(clamping: limit)
    let marked = mark.map { $0 &+ 1 } ?? 0
    var filled: UInt32 = 0
    var areBelow = true
    for index in 0..<slots.count {
      let value = slots[index].value
      filled &+= value != 0 ? 1 : 0
      // The value plus one, or 0 in an empty slot.
      areBelow = (value <= limit || value == marked) && areBelow
    }
    return areBelow && Int(filled) * 4 <= slots.count * 3
  }
}
