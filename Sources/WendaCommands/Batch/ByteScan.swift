/// A class of bytes, asked for one byte or for sixteen at once.
protocol ByteClass {
  static func contains(_ byte: UInt8) -> Bool
  static func members(of block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
}

/// The search for bytes that need care in text that mostly needs none.
enum ByteScan {
  /// The index of the first byte from `start` on that is of the class; `text.count` where none is.
  @inline(__always)
  static func first<Class: ByteClass>(_: Class.Type, in text: BatchText, from start: Int = 0) -> Int {
    guard let bytes = text.baseAddress else { return text.count }
    let raw = UnsafeRawPointer(bytes)
    var index = start
    while index + 16 <= text.count {
      let block = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let halves = unsafeBitCast(Class.members(of: block), to: SIMD2<UInt64>.self)
      if halves.x | halves.y != 0 { break }
      index += 16
    }
    while index < text.count, !Class.contains(bytes[index]) { index += 1 }
    return index
  }
}
