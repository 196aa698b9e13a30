/// What a JSON string escapes, and C2, which begins the control characters above U+007F.
private enum JSONSpecial: ByteClass {
  @inline(__always)
  static func marks(_ word: UInt64) -> UInt64 {
    ByteScan.marks(word, below: 0x20) | ByteScan.marks(word, equal: 0x22) | ByteScan.marks(word, equal: 0x5C)
      | ByteScan.marks(word, equal: 0x7F) | ByteScan.marks(word, equal: 0xC2)
  }
}

extension ByteBuffer {
  /// Appends a JSON string with its quotes. All control characters are escaped, those above U+007F
  /// too, as some terminals obey them.
  mutating func append(jsonString text: BatchText) {
    append(UInt8(ascii: "\""))
    append(jsonText: text)
    append(UInt8(ascii: "\""))
  }

  /// Appends what stands between the quotes of a JSON string.
  mutating func append(jsonText text: BatchText) {
    var written = 0
    var index = ByteScan.first(JSONSpecial.self, in: text)
    while index < text.count {
      let isPair = text[index] == 0xC2 && index + 1 < text.count
      let code = isPair ? text[index + 1] : text[index]
      let length = isPair ? 2 : 1
      if !isPair || code < 0xA0 {
        append(text.part(written..<index))
        append(jsonEscape: code)
        written = index + length
      }
      index = ByteScan.first(JSONSpecial.self, in: text, from: index + length)
    }
    append(text.part(written..<text.count))
  }

  private mutating func append(jsonEscape code: UInt8) {
    append(UInt8(ascii: "\\"))
    switch code {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(code)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append("u00" as StaticString)
      append(hexDigit: code >> 4)
      append(hexDigit: code & 15)
    }
  }

  private mutating func append(hexDigit: UInt8) {
    append(hexDigit < 10 ? UInt8(ascii: "0") + hexDigit : UInt8(ascii: "a") + hexDigit - 10)
  }
}
