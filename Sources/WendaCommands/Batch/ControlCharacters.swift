/// The control characters, and C2, which begins those above U+007F.
private enum TerminalSpecial: ByteClass {
  @inline(__always)
  static func marks(_ word: UInt64) -> UInt64 {
    ByteScan.marks(word, below: 0x20) | ByteScan.marks(word, equal: 0x7F) | ByteScan.marks(word, equal: 0xC2)
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
      let isLayout = text[index] == 0x09 || text[index] == 0x0A
      if isPair ? text[index + 1] < 0xA0 : !isLayout {
        append(text.part(written..<index))
        append("\u{FFFD}" as StaticString)
        written = index + length
      }
      index = ByteScan.first(TerminalSpecial.self, in: text, from: index + length)
    }
    append(text.part(written..<text.count))
  }
}
