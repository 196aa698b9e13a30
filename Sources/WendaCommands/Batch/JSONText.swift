/// Decodes JSON strings.
enum JSONText {
  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The text that a string with its quotes stands for: a part of it where it has no escapes, else
  /// written to `scratch`, which must have room for as many bytes. A surrogate without its partner
  /// becomes U+FFFD.
  ///
  /// - Parameter string: as `JSONScanner.string()` gives it.
  static func unescaped(_ string: BatchText, scratch: inout ByteBuffer) -> BatchText {
    let text = string.part(1..<string.count - 1)
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    let start = scratch.count
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\") else {
        scratch.append(text[index])
        index += 1
        continue
      }
      index += 2
      switch text[index - 1] {
      case UInt8(ascii: "b"): scratch.append(0x08)
      case UInt8(ascii: "f"): scratch.append(0x0C)
      case UInt8(ascii: "n"): scratch.append(0x0A)
      case UInt8(ascii: "r"): scratch.append(0x0D)
      case UInt8(ascii: "t"): scratch.append(0x09)
      case UInt8(ascii: "u"): appendScalar(in: text, at: &index, to: &scratch)
      case let plain: scratch.append(plain)
      }
    }
    return scratch.text.part(start..<scratch.count)
  }

  /// The scalar whose four digits stand at `index`, together with the low surrogate behind it.
  private static func appendScalar(in text: BatchText, at index: inout Int, to buffer: inout ByteBuffer) {
    var code = codeUnit(text, at: index)
    index += 4
    if (0xD800..<0xDC00).contains(code), index + 6 <= text.count, text[index] == UInt8(ascii: "\\"),
      text[index + 1] == UInt8(ascii: "u")
    {
      let low = codeUnit(text, at: index + 2)
      if (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        index += 6
      }
    }
    for byte in UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
      buffer.append(byte)
    }
  }

  private static func codeUnit(_ text: BatchText, at index: Int) -> UInt32 {
    text.part(index..<index + 4).reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
  }
}
