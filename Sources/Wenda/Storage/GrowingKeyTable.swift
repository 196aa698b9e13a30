/// Numbers 64-bit keys in the order of their insertion: open addressing with linear probing.
struct GrowingKeyTable {
  private var keys: [UInt64]
  /// The number plus one; 0 in an empty slot.
  private var numbers: [UInt32]
  private(set) var count = 0

  init(capacity: Int = 1024) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
  }

  /// The number of a key, a new one where it has none.
  mutating func number(of key: UInt64) -> (number: UInt32, isNew: Bool) {
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while numbers[index] != 0 {
      if keys[index] == key { return (numbers[index] - 1, false) }
      index = (index + 1) & mask
    }
    keys[index] = key
    count += 1
    numbers[index] = UInt32(count)
    return (UInt32(count - 1), true)
  }

  /// Calls `body` with every key and its number, in the order of the numbers.
  func forEach(_ body: (UInt64, UInt32) -> Void) {
    var ordered = [UInt64](repeating: 0, count: count)
    for index in keys.indices where numbers[index] != 0 { ordered[Int(numbers[index] - 1)] = keys[index] }
    for (number, key) in ordered.enumerated() { body(key, UInt32(number)) }
  }

  private mutating func grow() {
    var larger = GrowingKeyTable(capacity: keys.count)
    forEach { key, _ in _ = larger.number(of: key) }
    self = larger
  }
}
