/// The encodings in which tables and texts are met in practice.
///
/// UTF-16 is taken with a byte-order mark only: without one it cannot be told from other data.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// With or without a byte-order mark.
  case utf8 = "utf-8"
  /// UTF-16 as Windows writes it.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16 with the higher byte first.
  case utf16BigEndian = "utf-16be"
  /// GB 18030 and what it contains, GBK and GB 2312.
  case gb18030

  /// The encoding of a name as people write it: `UTF8`, `utf-16`, `GBK`, `cp936`; nil where it is none
  /// of these. `utf-16` alone is the little-endian one, as Windows writes it.
  public init?(name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8", "utf8bom", "utf8sig", "unicode", "ascii": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "ansi", "936": self = .gb18030
    default: return nil
    }
  }

  /// For people.
  public var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 (little-endian)"
    case .utf16BigEndian: "UTF-16 (big-endian)"
    case .gb18030: "GB18030"
    }
  }

  /// The byte-order mark that begins such a text; GB18030 has none in use.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: []
    }
  }
}
