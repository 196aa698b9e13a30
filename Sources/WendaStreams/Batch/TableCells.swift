/// How the cells of a table are told apart.
protocol TableCells {
  static var delimiter: UInt8 { get }
  /// Appends a whole cell.
  static func append(_ text: BatchText, to buffer: inout ByteBuffer)
}

extension TableCells {
  /// Appends a whole cell.
  static func append(_ text: String, to buffer: inout ByteBuffer) {
    text.withFlatUTF8 { append($0, to: &buffer) }
  }
}

/// Tab-separated values: tab, newline, carriage return and backslash are written `\t`, `\n`, `\r`
/// and `\\`, so that a row is a line.
enum TSVCells: TableCells {
  static let delimiter = UInt8(ascii: "\t")

  private enum Special: ByteClass {
    @inline(__always)
    static func marks(_ word: UInt64) -> UInt64 {
      ByteScan.marks(word, equal: 0x09) | ByteScan.marks(word, equal: 0x0A)
        | ByteScan.marks(word, equal: 0x0D) | ByteScan.marks(word, equal: 0x5C)
    }
  }

  @inline(__always)
  static func append(_ text: BatchText, to buffer: inout ByteBuffer) {
    let special = ByteScan.first(Special.self, in: text)
    if special == text.count { buffer.append(text) } else { appendEscaped(text, special, to: &buffer) }
  }

  private static func appendEscaped(_ text: BatchText, _ first: Int, to buffer: inout ByteBuffer) {
    var written = 0
    var index = first
    while index < text.count {
      buffer.append(text.part(written..<index))
      buffer.append(UInt8(ascii: "\\"))
      switch text[index] {
      case 0x09: buffer.append(UInt8(ascii: "t"))
      case 0x0A: buffer.append(UInt8(ascii: "n"))
      case 0x0D: buffer.append(UInt8(ascii: "r"))
      case let backslash: buffer.append(backslash)
      }
      written = index + 1
      index = ByteScan.first(Special.self, in: text, from: written)
    }
    buffer.append(text.part(written..<text.count))
  }
}

/// Comma-separated values as RFC 4180 has them: quoted where they must be.
enum CSVCells: TableCells {
  static let delimiter = UInt8(ascii: ",")

  private enum Special: ByteClass {
    @inline(__always)
    static func marks(_ word: UInt64) -> UInt64 {
      ByteScan.marks(word, equal: 0x22) | ByteScan.marks(word, equal: 0x2C)
        | ByteScan.marks(word, equal: 0x0A) | ByteScan.marks(word, equal: 0x0D)
    }
  }

  static func append(_ text: BatchText, to buffer: inout ByteBuffer) {
    let special = ByteScan.first(Special.self, in: text)
    if special == text.count { buffer.append(text) } else { appendQuoted(text, to: &buffer) }
  }

  private static func appendQuoted(_ text: BatchText, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }
}
