/// Fills a ``KeyTable``.
struct KeyTableBuilder {
  private(set) var slots: [KeyTable.Slot]

  /// Room for `count` keys at no more than three quarters full.
  init(count: Int) {
    var capacity = 4
    while capacity * 3 < count * 4 { capacity *= 2 }
    slots = Array(repeating: KeyTable.Slot(fingerprint: 0, value: 0), count: capacity)
  }

  /// Sets the value of a key, unless it has one.
  mutating func insert(_ key: UInt64, _ value: UInt32, replacing: UInt32? = nil) {
    let fingerprint = UInt32(truncatingIfNeeded: key >> 32)
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index].value != 0 {
      if slots[index].fingerprint == fingerprint {
        if slots[index].value &- 1 == replacing { slots[index].value = value &+ 1 }
        return
      }
      index = (index + 1) & mask
    }
    slots[index] = KeyTable.Slot(fingerprint: fingerprint, value: value &+ 1)
  }

  /// Gives a key one more value, unless it has that one or `most` values.
  mutating func addOnce(_ key: UInt64, _ value: UInt32, most: Int) {
    let fingerprint = UInt32(truncatingIfNeeded: key >> 32)
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    var count = 0
    while slots[index].value != 0 {
      if slots[index].fingerprint == fingerprint {
        count += 1
        if slots[index].value &- 1 == value || count == most { return }
      }
      index = (index + 1) & mask
    }
    slots[index] = KeyTable.Slot(fingerprint: fingerprint, value: value &+ 1)
  }

  /// Gives a key one more value, behind those that it has.
  mutating func add(_ key: UInt64, _ value: UInt32) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index].value != 0 { index = (index + 1) & mask }
    slots[index] = KeyTable.Slot(fingerprint: UInt32(truncatingIfNeeded: key >> 32), value: value &+ 1)
  }
}
