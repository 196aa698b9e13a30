import Wenda

/// Counts of names that stand at fixed addresses, by open addressing with linear probing on the
/// address alone: counting costs a few instructions a question. Equal names at two addresses are
/// brought together at the end.
struct CountTable: ~Copyable {
  private struct Slot: BitwiseCopyable {
    var name: BatchText
    /// 0 in an empty slot.
    var count: Int

    static var empty: Slot { Slot(name: .empty, count: 0) }
  }

  private var slots: MutableFlatArray<Slot>
  private var used = 0

  init() {
    slots = MutableFlatArray(repeating: .empty, count: 64)
  }

  deinit { slots.deallocate() }

  /// Counts `name`, whose bytes must stay as and where they are while the table is in use.
  @inline(__always)
  mutating func add(_ name: BatchText) {
    let index = place(of: name)
    if slots[index].count > 0 { slots[index].count &+= 1 } else { insert(name) }
  }

  /// Adds the counts to those of the names in `totals`.
  func add(to totals: inout [String: Int]) {
    for slot in slots.values where slot.count > 0 {
      totals[String(decoding: slot.name, as: UTF8.self), default: 0] += slot.count
    }
  }

  /// The index of the name's slot, or of the empty one where it belongs.
  @inline(__always)
  private func place(of name: BatchText) -> Int {
    let mask = slots.count &- 1
    // Fibonacci hashing (Knuth, TAOCP 6.4).
    let hash = name.address &* 0x9E37_79B9_7F4A_7C15
    var index = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[index].count > 0, !isSame(slots[index].name, name) { index = (index &+ 1) & mask }
    return index
  }

  @inline(__always)
  private func isSame(_ one: BatchText, _ other: BatchText) -> Bool {
    one.isSame(as: other)
  }

  @inline(never)
  private mutating func insert(_ name: BatchText) {
    used += 1
    if used * 2 > slots.count { grow() }
    slots[place(of: name)] = Slot(name: name, count: 1)
  }

  private mutating func grow() {
    let old = slots
    slots = MutableFlatArray(repeating: .empty, count: old.count * 2)
    for slot in old.values where slot.count > 0 { slots[place(of: slot.name)] = slot }
    old.deallocate()
  }
}
