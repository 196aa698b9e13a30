/// A small fixed set of word keys. The keys are hashes, so they are looked up without hashing again.
struct KeySet: Sendable {
  /// 0 in an empty slot.
  private var slots: [UInt64]
  private var count = 0

  init() { slots = Array(repeating: 0, count: 256) }

  init(_ keys: FlatArray<UInt64>) {
    self.init()
    for index in 0..<keys.count { insert(keys[index]) }
  }

  /// The keys of all words of a text.
  init(words text: String) {
    self.init()
    var scanner = WordScanner()
    scanner.scan(text)
    for word in scanner.words { insert(word.key) }
  }

  mutating func insert(_ key: UInt64) {
    guard !contains(key) else { return }
    // At most a quarter is filled, so that a key that is not in the set is mostly told by its first slot.
    if count * 4 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = key
    count += 1
  }

  @inline(__always)
  func contains(_ key: UInt64) -> Bool {
    slots.withFlatArray { slots in
      var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] == key { return true }
        slot = (slot + 1) & (slots.count - 1)
      }
      return false
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 4)
    count = 0
    for key in old where key != 0 { insert(key) }
  }
}
