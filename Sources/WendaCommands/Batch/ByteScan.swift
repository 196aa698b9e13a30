/// A class of bytes.
protocol ByteClass {
  /// Whether `byte` is of the class; without branches, so that the compiler asks for many at once.
  static func contains(_ byte: UInt8) -> Bool
}

/// The search for bytes that need care in text that mostly needs none.
enum ByteScan {
  /// The index of the first byte from `start` on that is of the class; `text.count` where none is.
  @inline(__always)
  static func first<Class: ByteClass>(_: Class.Type, in text: BatchText, from start: Int = 0) -> Int {
    guard let bytes = text.baseAddress else { return text.count }
    let count = text.count
    var index = start
    while index + 16 <= count, !isAny(Class.self, in: bytes + index, 16) { index += 16 }
    if index + 8 <= count, !isAny(Class.self, in: bytes + index, 8) { index += 8 }
    while index < count, !Class.contains(bytes[index]) { index += 1 }
    return index
  }

  /// Whether any of the first `count` bytes is of the class; looks at all, which has no branches.
  @inline(__always)
  private static func isAny<Class: ByteClass>(
    _: Class.Type, in bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    var found: UInt8 = 0
    for index in 0..<count { found |= Class.contains(bytes[index]) ? 1 : 0 }
    return found != 0
  }
}
