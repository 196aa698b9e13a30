/// Finds where bytes stop being UTF-8.
enum UTF8Check {
  /// The index of the first byte of a sequence that is not well formed (Unicode 3.9, table 3-7); nil where
  /// all are.
  static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
    let invalid: Int? = bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        if text[index] < 0x80 {
          index += 1
        } else if let length = length(of: text, at: index) {
          index += length
        } else {
          return index
        }
      }
      return nil
    }
    return invalid.map { bytes.startIndex + $0 }
  }

  /// Whether it is UTF-8 with some damage: most bytes above ASCII are in sequences of three or more, which
  /// other encodings have by chance only.
  static func isMostlyValid(_ bytes: [UInt8]) -> Bool {
    var (wide, valid) = (0, 0)
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let length = text[index] < 0x80 ? 1 : length(of: text, at: index) ?? 1
        if text[index] >= 0x80 { wide += length }
        if length > 2 { valid += length }
        index += length
      }
    }
    return valid * 2 > wide
  }

  /// The length of the sequence of two to four bytes at `index`; nil where it is not well formed.
  private static func length(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let first = text[index]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    default: return nil
    }
    guard index + length <= text.count, second.contains(text[index + 1]) else { return nil }
    return (2..<length).allSatisfy { text[index + $0] & 0xC0 == 0x80 } ? length : nil
  }
}

extension [UInt8] {
  /// Appends a code point, which must be a Unicode scalar, in UTF-8.
  mutating func append(utf8 code: UInt32) {
    switch code {
    case 0..<0x80: append(UInt8(code))
    case 0..<0x800:
      append(UInt8(0xC0 | code >> 6))
      append(UInt8(0x80 | code & 0x3F))
    case 0..<0x1_0000:
      append(UInt8(0xE0 | code >> 12))
      append(UInt8(0x80 | code >> 6 & 0x3F))
      append(UInt8(0x80 | code & 0x3F))
    default:
      append(UInt8(0xF0 | code >> 18 & 7))
      append(UInt8(0x80 | code >> 12 & 0x3F))
      append(UInt8(0x80 | code >> 6 & 0x3F))
      append(UInt8(0x80 | code & 0x3F))
    }
  }
}
