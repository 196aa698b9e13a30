/// What a JSON string escapes, and what begins the control characters above U+007F.
private enum JSONSpecial: ByteClass {
  @inline(__always)
  static func marks(_ word: UInt64) -> UInt64 {
    TerminalControlByte.marks(word) | ByteScan.marks(word, equal: 0x22) | ByteScan.marks(word, equal: 0x5C)
  }
}

/// What is to be replaced in JSON that is escaped already.
private enum RawJSONSpecial: ByteClass {
  @inline(__always)
  static func marks(_ word: UInt64) -> UInt64 {
    ByteScan.marks(word, equal: 0x7F) | ByteScan.marks(word, equal: 0x0A) | ByteScan.marks(word, equal: 0x0D)
      | TerminalControlByte.leadMarks(word)
  }
}

extension ByteBuffer {
  /// Appends a JSON string with its quotes. All control characters are escaped, those above U+007F and the
  /// bidirectional ones too, as some terminals obey them.
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
      var next = index + 1
      if text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "\\") {
        append(text.part(written..<index))
        append(UInt8(ascii: "\\"))
        written = index
      } else if let (code, length) = TerminalControls.character(in: text, at: index) {
        append(text.part(written..<index))
        append(jsonEscape: code)
        next = index + length
        written = next
      }
      index = ByteScan.first(JSONSpecial.self, in: text, from: next)
    }
    append(text.part(written..<text.count))
  }

  /// Appends a JSON value as it is, but on one line and with the control characters in its strings escaped:
  /// outside of strings none can stand but white space.
  mutating func append(rawJSON text: BatchText) {
    appendReplacing(RawJSONSpecial.self, in: text) { buffer, code in
      if code < 0x20 { buffer.append(0x20) } else { buffer.append(jsonEscape: code) }
    }
  }

  private mutating func append(jsonEscape code: UInt32) {
    append(UInt8(ascii: "\\"))
    switch code {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append(UInt8(ascii: "u"))
      for shift in [UInt32(12), 8, 4, 0] { append(hexDigit: UInt8(code >> shift & 15)) }
    }
  }

  private mutating func append(hexDigit: UInt8) {
    append(hexDigit < 10 ? UInt8(ascii: "0") + hexDigit : UInt8(ascii: "a") + hexDigit - 10)
  }
}
