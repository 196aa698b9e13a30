/// A small set of 64-bit keys, which are hashes already: open addressing with linear probing.
struct KeySet: Sendable {
  /// 0 in an empty slot.
  private var slots: [UInt64]
  private let mask: Int

  /// - Parameter capacity: a power of two, at least twice the number of keys.
  init(capacity: Int) {
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  mutating func insert(_ key: UInt64) {
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    slots[slot] = key
  }

  @inline(__always)
  func contains(_ key: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
