/// A read-only hash table from 64-bit keys to 32-bit values, laid out flat so that it can be mapped
/// from a file: open addressing with linear probing, eight bytes a slot.
///
/// A slot keeps the upper half of the key; the lower half chooses where to begin. Two keys that
/// agree in the slot's neighbourhood and in the upper half are taken for one: with a million keys
/// the chance that a given foreign key is mistaken is below one in a thousand million.
struct KeyTable: Sendable {
  struct Slot {
    var fingerprint: UInt32
    /// The value plus one; 0 in an empty slot.
    var value: UInt32
  }

  let slots: FlatArray<Slot>
  private let mask: Int

  init(slots: FlatArray<Slot>) {
    self.slots = slots
    mask = slots.count - 1
  }

  @inline(__always)
  subscript(key: UInt64) -> UInt32? {
    let fingerprint = UInt32(truncatingIfNeeded: key >> 32)
    var index = Int(truncatingIfNeeded: key) & mask
    while true {
      let slot = slots[index]
      if slot.value == 0 { return nil }
      if slot.fingerprint == fingerprint { return slot.value &- 1 }
      index = (index &+ 1) & mask
    }
  }

  /// Asks for the memory that a look-up of a key begins in, so that several look-ups wait together.
  @inline(__always)
  func prefetch(_ key: UInt64) {
    slots.prefetch(Int(truncatingIfNeeded: key) & mask)
  }

  /// Calls `body` with every value of a key, in the order in which they were added.
  @inline(__always)
  func forEach(_ key: UInt64, _ body: (UInt32) -> Void) {
    let fingerprint = UInt32(truncatingIfNeeded: key >> 32)
    var index = Int(truncatingIfNeeded: key) & mask
    while true {
      let slot = slots[index]
      if slot.value == 0 { return }
      if slot.fingerprint == fingerprint { body(slot.value &- 1) }
      index = (index &+ 1) & mask
    }
  }
}
