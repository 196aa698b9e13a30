#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts of names, by open addressing with linear probing; names are looked up by their bytes and
/// copied once.
struct CountTable {
  private struct Slot {
    var hash: UInt64 = 0
    var start = 0
    var length = 0
    var count = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var used = 0
  private var names: [UInt8] = []

  /// Adds `amount`, which is not 0, to the count of `name`.
  @inline(__always)
  mutating func add(_ name: BatchText, _ amount: Int = 1) {
    let hash = Self.hash(name)
    let index = place(of: name, hash)
    if slots[index].count == 0 {
      insert(name, hash, amount, at: index)
    } else {
      slots[index].count += amount
    }
  }

  mutating func add(_ other: CountTable) {
    for slot in other.slots where slot.count > 0 {
      other.names.withUnsafeBufferPointer {
        add($0.part(slot.start..<slot.start + slot.length), slot.count)
      }
    }
  }

  /// Names and counts, the highest first, equals by the bytes of their names.
  var sorted: [(name: String, count: Int)] {
    slots.filter { $0.count > 0 }
      .map { (name: names[$0.start..<$0.start + $0.length], count: $0.count) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name.lexicographicallyPrecedes($1.name) }
      .map { (String(decoding: $0.name, as: UTF8.self), $0.count) }
  }

  /// The index of the name's slot, or of the empty one where it belongs.
  @inline(__always)
  private func place(of name: BatchText, _ hash: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var index = Int(truncatingIfNeeded: hash >> 32) & mask
      while slots[index].count > 0 {
        if slots[index].hash == hash, isName(name, slots[index]) { break }
        index = (index + 1) & mask
      }
      return index
    }
  }

  @inline(__always)
  private func isName(_ name: BatchText, _ slot: Slot) -> Bool {
    guard slot.length == name.count, let bytes = name.baseAddress else { return slot.length == name.count }
    return names.withUnsafeBytes { names in
      guard let base = names.baseAddress else { return false }
      return memcmp(base + slot.start, bytes, slot.length) == 0
    }
  }

  @inline(never)
  private mutating func insert(_ name: BatchText, _ hash: UInt64, _ amount: Int, at index: Int) {
    slots[index] = Slot(hash: hash, start: names.count, length: name.count, count: amount)
    names += name
    used += 1
    if used * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.count > 0 {
      var index = Int(truncatingIfNeeded: slot.hash >> 32) & mask
      while slots[index].count > 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  /// Eight bytes at a time, each mixed in by a multiplication and a fold of the high half
  /// (the mixing of wyhash, Wang Yi).
  @inline(__always)
  private static func hash(_ name: BatchText) -> UInt64 {
    let raw = UnsafeRawBufferPointer(name)
    var hash = UInt64(truncatingIfNeeded: name.count)
    var index = 0
    while index + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
