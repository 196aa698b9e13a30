import Wenda

/// A file to be read: its text in UTF-8 with a map of its places.
public struct SourceText: Sendable {
  /// The text, without byte-order mark.
  public let bytes: [UInt8]
  /// The places in it.
  public let map: SourceMap

  /// A text in valid UTF-8, as `TextDecoder` gives it.
  public init(file: String, bytes: [UInt8]) {
    self.bytes = bytes
    map = SourceMap(file: file, bytes: bytes)
  }

  /// A text.
  public init(file: String, _ text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  /// The file, as it was named.
  public var file: String { map.file }

  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  package func place(_ offset: Int) -> SourcePlace { map.place(at: offset) }

  /// The lines without their ends, which are `\n`, `\r\n` or a lone `\r` in a text without `\n`.
  package var lines: [SourceLine] {
    let end: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
    var lines: [SourceLine] = []
    var start = 0
    for part in bytes.split(separator: end, omittingEmptySubsequences: false) {
      let text = part.last == 0x0D ? part.dropLast() : part
      lines.append(SourceLine(range: start..<start + text.count))
      start += part.count + 1
    }
    return lines
  }
}

/// A line of a text.
package struct SourceLine: Sendable {
  package var range: Range<Int>
}

extension SourceText {
  package func string(_ line: SourceLine) -> String { string(line.range) }

  /// The spaces and tabs that a range begins with.
  func indent(of range: Range<Int>) -> Int {
    bytes[range].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }
}
