import WendaFormats

extension ByteBuffer {
  /// Appends `text` with U+FFFD in the place of each byte that is not part of UTF-8.
  mutating func append(repairing text: BatchText) {
    var rest = text
    while let invalid = UTF8Check.firstInvalid(rest) {
      append(rest.part(0..<invalid))
      append("\u{FFFD}" as StaticString)
      rest = rest.part(invalid + 1..<rest.count)
    }
    append(rest)
  }
}

extension BatchText {
  /// Whether there is nothing but white space.
  @inline(__always)
  var isBlank: Bool {
    if let first, first > 0x20, first < 0x7F { return false }
    return isBlankThroughout
  }

  private var isBlankThroughout: Bool {
    var index = 0
    while index < count {
      switch self[index] {
      case 0x09...0x0D, 0x20: index += 1
      case 0xC2 where index + 1 < count && self[index + 1] == 0xA0: index += 2
      case 0xE3 where index + 2 < count && self[index + 1] == 0x80 && self[index + 2] == 0x80: index += 3
      default: return false
      }
    }
    return true
  }
}
