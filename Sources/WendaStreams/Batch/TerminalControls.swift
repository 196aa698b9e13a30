/// The bytes that terminals obey, and those that may begin more of them: the control characters, DEL, C2 before
/// the control characters above U+007F, and E2 before separators and bidirectional formatting.
enum TerminalControlByte: ByteClass {
  @inline(__always)
  static func marks(_ word: UInt64) -> UInt64 {
    ByteScan.marks(word, below: 0x20) | ByteScan.marks(word, equal: 0x7F) | leadMarks(word)
  }

  /// The bytes that begin those of more than one byte.
  @inline(__always)
  static func leadMarks(_ word: UInt64) -> UInt64 {
    ByteScan.marks(word, equal: 0xC2) | ByteScan.marks(word, equal: 0xE2)
  }
}

/// The control characters in UTF-8, the same as `Unicode.Scalar.isTerminalControl` has: what makes text
/// printable in files, on terminals and in JSON rests on this one question.
enum TerminalControls {
  /// The control character that begins at a byte, with its length; nil where none does.
  @inline(__always)
  static func character(in text: BatchText, at index: Int) -> (code: UInt32, length: Int)? {
    let first = text[index]
    if first < 0x20 || first == 0x7F { return (UInt32(first), 1) }
    guard first == 0xC2 || first == 0xE2 else { return nil }
    return long(in: text, at: index)
  }

  private static func long(in text: BatchText, at index: Int) -> (code: UInt32, length: Int)? {
    guard index + 1 < text.count else { return nil }
    let second = UInt32(text[index + 1])
    if text[index] == 0xC2 { return second < 0xA0 ? (second, 2) : nil }
    guard index + 2 < text.count, second == 0x80 || second == 0x81 else { return nil }
    let code = 0x2000 | (second & 0x3F) << 6 | UInt32(text[index + 2]) & 0x3F
    switch code {
    case 0x2028...0x202E, 0x2066...0x2069: return (code, 3)
    default: return nil
    }
  }
}

extension ByteBuffer {
  /// Appends text for a terminal, with `\u{1B}` and the like for what it would obey. Newlines and tabs stay.
  mutating func append(forTerminal text: BatchText) {
    appendReplacing(TerminalControlByte.self, in: text, keeping: { $0 == 0x09 || $0 == 0x0A }) {
      buffer, code in
      buffer.append("\\u{" as StaticString)
      buffer.append(String(code, radix: 16, uppercase: true))
      buffer.append(UInt8(ascii: "}"))
    }
  }

  /// Appends text with something else in the place of its control characters.
  ///
  /// - Parameters:
  ///   - special: marks the bytes to look at: at least those that the control characters begin with.
  ///   - keeps: whether a control character stays.
  ///   - replace: writes what stands for one that does not.
  @inline(__always)
  mutating func appendReplacing<Special: ByteClass>(
    _ special: Special.Type, in text: BatchText, keeping keeps: (UInt32) -> Bool = { _ in false },
    _ replace: (inout ByteBuffer, UInt32) -> Void
  ) {
    var written = 0
    var index = ByteScan.first(special, in: text)
    while index < text.count {
      var next = index + 1
      if let (code, length) = TerminalControls.character(in: text, at: index), !keeps(code) {
        append(text.part(written..<index))
        replace(&self, code)
        next = index + length
        written = next
      }
      index = ByteScan.first(special, in: text, from: next)
    }
    append(text.part(written..<text.count))
  }
}
