/// UTF-8 as the Unicode Standard defines it (table 3-7: no surrogates, nothing overlong, nothing
/// beyond U+10FFFF).
enum UTF8Check {
  /// The index of the first byte that is not part of UTF-8; nil where all are.
  static func firstInvalid(_ text: BatchText) -> Int? {
    guard let bytes = text.baseAddress else { return nil }
    var index = 0
    while index < text.count {
      // Eight bytes at a time as far as they are ASCII or pairs of characters of three bytes.
      while index &+ 8 <= text.count {
        let word = UInt64(
          littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
        if isPairOfThreeBytes(word) {
          index &+= 6
        } else {
          let ascii = (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
          if ascii == 0 { break }
          index &+= ascii
        }
      }
      guard index < text.count else { return nil }
      let length = characterLength(text, at: index)
      guard length > 0 else { return index }
      index += length
    }
    return nil
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

  /// Bytes in the character at `index`; 0 where there is none.
  static func characterLength(_ text: BatchText, at index: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < text.count && range.contains(text[index + offset])
    }
    switch text[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  /// Appends `text` with U+FFFD in the place of each byte that is not part of UTF-8.
  static func appendRepaired(_ text: BatchText, to buffer: inout ByteBuffer) {
    var rest = text
    while let invalid = firstInvalid(rest) {
      buffer.append(rest.part(0..<invalid))
      buffer.append("\u{FFFD}" as StaticString)
      rest = rest.part(invalid + 1..<rest.count)
    }
    buffer.append(rest)
  }

  /// Whether there is nothing but white space.
  @inline(__always)
  static func isBlank(_ text: BatchText) -> Bool {
    if let first = text.first, first > 0x20, first < 0x7F { return false }
    return isBlankThroughout(text)
  }

  private static func isBlankThroughout(_ text: BatchText) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x09...0x0D, 0x20: index += 1
      case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: index += 2
      case 0xE3 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80: index += 3
      default: return false
      }
    }
    return true
  }
}
