import Wenda

/// UTF-8 as the Unicode Standard defines it (table 3-7: no surrogates, nothing overlong, nothing beyond
/// U+10FFFF).
package enum UTF8Check {
  /// The index of the first byte that is not part of UTF-8; nil where all are.
  package static func firstInvalid(_ text: FlatArray<UInt8>) -> Int? {
    var index = 0
    while index < text.count {
      // Eight bytes at a time as far as they are ASCII or pairs of characters of three bytes.
      while index &+ 8 <= text.count {
        let word = UInt64(littleEndian: text.load(at: index, as: UInt64.self))
        if isPairOfThreeBytes(word) {
          index &+= 6
        } else {
          let ascii = (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
          if ascii == 0 { break }
          index &+= ascii
        }
      }
      guard index < text.count else { return nil }
      guard let length = length(of: text, at: index) else { return index }
      index += length
    }
    return nil
  }

  /// The index of the first byte that is not part of UTF-8; nil where all are.
  static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withFlatArray { firstInvalid($0) }.map { bytes.startIndex + $0 }
  }

  /// Whether the low six bytes are two characters of three bytes: neither overlong (E0 80…) nor
  /// surrogates (ED A0…).
  @inline(__always)
  private static func isPairOfThreeBytes(_ word: UInt64) -> Bool {
    let first = word & 0x200F
    let second = word & 0x200F00_0000
    return word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0
      && first != 0 && first != 0x200D && second != 0 && second != 0x200D00_0000
  }

  /// Whether it is UTF-8 with some damage: most bytes above ASCII are in sequences of three or more, which
  /// other encodings have by chance only.
  static func isMostlyValid(_ bytes: [UInt8]) -> Bool {
    var (wide, valid) = (0, 0)
    bytes.withFlatArray { text in
      var index = 0
      while index < text.count {
        let length = length(of: text, at: index) ?? 1
        if text[index] >= 0x80 { wide += length }
        if length > 2 { valid += length }
        index += length
      }
    }
    return valid * 2 > wide
  }

  /// The length of the character at `index`; nil where there is none.
  private static func length(of text: FlatArray<UInt8>, at index: Int) -> Int? {
    let (scalar, length) = UTF8Decoding.decode(text, at: index)
    // Where there is none, the replacement character stands for one byte.
    return length == 1 && scalar == UTF8Decoding.replacement ? nil : length
  }
}

extension [UInt8] {
  /// Appends a code point, which must be a Unicode scalar, in UTF-8.
  package mutating func append(utf8 code: UInt32) { UTF8Decoding.encode(code) { append($0) } }
}
