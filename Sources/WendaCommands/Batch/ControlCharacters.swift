/// The control characters other than tab and newline, and C2, which begins those above U+007F.
private enum TerminalSpecial: ByteClass {
  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A) || byte == 0x7F || byte == 0xC2
  }
}

extension ByteBuffer {
  /// Appends text for a terminal, which obeys control characters: U+FFFD stands in their place.
  mutating func append(forTerminal text: BatchText) {
    var written = 0
    var index = ByteScan.first(TerminalSpecial.self, in: text)
    while index < text.count {
      let isPair = text[index] == 0xC2 && index + 1 < text.count
      let length = isPair ? 2 : 1
      if !isPair || text[index + 1] < 0xA0 {
        append(text.part(written..<index))
        append("\u{FFFD}" as StaticString)
        written = index + length
      }
      index = ByteScan.first(TerminalSpecial.self, in: text, from: index + length)
    }
    append(text.part(written..<text.count))
  }
}
