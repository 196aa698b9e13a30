/// A class of bytes, asked for eight bytes of a word at once.
protocol ByteClass {
  /// A word with the top bit set in the lowest byte that is of the class; 0 where none is. Bits above
  /// the lowest may be wrong.
  static func marks(_ word: UInt64) -> UInt64
}

/// The search for bytes that need care in text that mostly needs none (Warren, Hacker's Delight,
/// 6-1: finding the first zero byte).
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Marks the bytes that are `byte`.
  @inline(__always)
  static func marks(_ word: UInt64, equal byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & tops
  }

  /// Marks the bytes that are less than `byte`, which is at most 0x80.
  @inline(__always)
  static func marks(_ word: UInt64, below byte: UInt8) -> UInt64 {
    (word &- (ones &* UInt64(byte))) & ~word & tops
  }

  /// The index of the first byte from `start` on that is of the class; `text.count` where none is.
  @inline(__always)
  static func first<Class: ByteClass>(_: Class.Type, in text: BatchText, from start: Int = 0) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      let marks = Class.marks(word(text, at: index))
      if marks != 0 { return index &+ marks.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    guard index < text.count else { return text.count }
    // Behind the text are zeros, which may be of the class.
    let marks = Class.marks(lastWord(text, from: index))
    return min(index &+ marks.trailingZeroBitCount >> 3, text.count)
  }

  /// The fewer than eight bytes from `index` on, and zeros.
  @inline(__always)
  private static func lastWord(_ text: BatchText, from index: Int) -> UInt64 {
    if text.count >= 8 {
      return word(text, at: text.count &- 8) >> UInt64((8 &- (text.count &- index)) &* 8)
    }
    return text[index...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  private static func word(_ bytes: BatchText, at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.load(at: index, as: UInt64.self))
  }
}
