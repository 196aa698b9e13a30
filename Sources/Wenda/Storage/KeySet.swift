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
    let isPlain = text.withFlatUTF8 { insertPlainWords(of: $0) }
    guard !isPlain else { return }
    var scanner = WordScanner()
    scanner.scan(text)
    for word in scanner.words { insert(word.key) }
  }

  /// Inserts words of small letters, and Chinese characters, and tells whether there is nothing else: a fifth of the
  /// time of a process that answers one question would go into scanning its lists of words.
  private mutating func insertPlainWords(of text: FlatArray<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 || byte == 0x0A {
        index += 1
      } else if byte &- 0x61 < 26 {
        var hash = Hash.start
        while index < text.count, text[index] &- 0x61 < 26 {
          hash = Hash.add(text[index], to: hash)
          index += 1
        }
        // `o'clock` is one word.
        guard index == text.count || text[index] <= 0x20 || text[index] >= 0xE4 else { return false }
        insert(Hash.mix(hash))
      } else {
        let (scalar, length) = UTF8Decoding.decode(text, at: index)
        guard (0x4E00...0x9FFF).contains(scalar) else { return false }
        var hash = Hash.start
        UTF8Decoding.encode(Folding.simplified(scalar)) { hash = Hash.add($0, to: hash) }
        insert(Hash.mix(hash))
        index += length
      }
    }
    return true
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
