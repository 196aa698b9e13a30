/// Decodes and encodes UTF-8, for bytes that may not be valid.
package enum UTF8Decoding {
  package static let replacement: UInt32 = 0xFFFD

  /// The scalar at `index` and its length in bytes; U+FFFD and 1 where the bytes are not UTF-8
  /// (too short, overlong, a surrogate, beyond U+10FFFF).
  @inline(__always)
  package static func decode(
    _ text: FlatArray<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[index])
    @inline(__always) func next(_ offset: Int) -> UInt32? {
      guard index + offset < text.count else { return nil }
      let byte = UInt32(text[index + offset])
      return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    switch first {
    case 0..<0x80:
      return (first, 1)
    case 0xC2..<0xE0:
      guard let second = next(1) else { break }
      return ((first & 0x1F) << 6 | second, 2)
    case 0xE0..<0xF0:
      guard let second = next(1), let third = next(2) else { break }
      let scalar = (first & 0x0F) << 12 | second << 6 | third
      guard scalar >= 0x800, !(0xD800...0xDFFF).contains(scalar) else { break }
      return (scalar, 3)
    case 0xF0..<0xF5:
      guard let second = next(1), let third = next(2), let fourth = next(3) else { break }
      let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      guard (0x10000...0x10FFFF).contains(scalar) else { break }
      return (scalar, 4)
    default:
      break
    }
    return (replacement, 1)
  }

  /// The bytes of a scalar, one after another.
  @inline(__always)
  package static func encode(_ scalar: UInt32, _ body: (UInt8) -> Void) {
    switch scalar {
    case 0..<0x80:
      body(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      body(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      body(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      body(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
