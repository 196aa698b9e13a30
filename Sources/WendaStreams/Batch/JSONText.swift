import Wenda

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
  /// written to `scratch`, which must have room for as many bytes.
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
    var code = codeUnit(text, at: index) ?? UTF8Decoding.replacement
    index += 4
    if (0xD800..<0xDC00).contains(code), let low = lowSurrogate(text, at: index) {
      code = 0x10000 + (code - 0xD800) << 10 + (low.code - 0xDC00)
      index += low.length
    }
    for byte in UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
      buffer.append(byte)
    }
  }

  /// The number that four digits are; nil where others stand there.
  static func codeUnit(_ text: BatchText, at index: Int) -> UInt32? {
    guard index + 4 <= text.count else { return nil }
    var code: UInt32 = 0
    for place in index..<index + 4 {
      guard let digit = hexDigit(text[place]) else { return nil }
      code = code << 4 | digit
    }
    return code
  }

  /// The second half of a surrogate pair, as an escape, and the length of that; nil where there is none.
  static func lowSurrogate(_ text: BatchText, at index: Int) -> (code: UInt32, length: Int)? {
    guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u"),
      let code = codeUnit(text, at: index + 2), (0xDC00..<0xE000).contains(code)
    else { return nil }
    return (code, 6)
  }
}
