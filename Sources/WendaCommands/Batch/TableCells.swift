/// How the cells of a table are told apart.
protocol TableCells {
  static var delimiter: UInt8 { get }
  /// Appends a whole cell.
  static func append(_ text: BatchText, to buffer: inout ByteBuffer)
}

extension TableCells {
  /// Appends a whole cell.
  static func append(_ text: String, to buffer: inout ByteBuffer) {
    var text = text
    text.withUTF8 { append($0, to: &buffer) }
  }
}

/// Tab-separated values: tab, newline, carriage return and backslash are written `\t`, `\n`, `\r`
/// and `\\`, so that a row is a line.
enum TSVCells: TableCells {
  static let delimiter = UInt8(ascii: "\t")

  private enum Special: ByteClass {
    @inline(__always)
    static func contains(_ byte: UInt8) -> Bool {
      byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x5C
    }
  }

  @inline(__always)
  static func append(_ text: BatchText, to buffer: inout ByteBuffer) {
    if !appendPlain(text, to: &buffer) { appendEscaped(text, to: &buffer) }
  }

  /// Appends text that needs no escape, eight bytes at a time; ids are short, and so they are looked
  /// at and copied in one go.
  ///
  /// - Returns: false, and nothing is appended, where some byte needs care.
  @inline(__always)
  private static func appendPlain(_ text: BatchText, to buffer: inout ByteBuffer) -> Bool {
    guard let source = UnsafeRawPointer(text.baseAddress), text.count >= 8 else { return text.isEmpty }
    buffer.reserve(text.count)
    let target = UnsafeMutableRawPointer(buffer.start + buffer.count)
    var index = 0
    while true {
      let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if mayNeedEscape(word) { return false }
      target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
      if index == text.count &- 8 { break }
      // The last eight bytes may overlap those before.
      index = min(index &+ 8, text.count &- 8)
    }
    buffer.setCount(buffer.count &+ text.count)
    return true
  }

  /// Whether one of eight bytes is a control character below 0x0E or a backslash (Warren, Hacker's
  /// Delight, 6-1: the bytes that are zero, or less than a number).
  @inline(__always)
  private static func mayNeedEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let backslash = word ^ (ones &* 0x5C)
    let low = (word &- (ones &* 0x0E)) & ~word
    return (low | ((backslash &- ones) & ~backslash)) & 0x8080_8080_8080_8080 != 0
  }

  private static func appendEscaped(_ text: BatchText, to buffer: inout ByteBuffer) {
    var written = 0
    var index = ByteScan.first(Special.self, in: text)
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
    static func contains(_ byte: UInt8) -> Bool {
      byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
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
