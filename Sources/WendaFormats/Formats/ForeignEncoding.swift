import Wenda

/// Files that are not UTF-8 as a whole: one error tells of such a file, not one a line.
enum ForeignEncoding {
  /// What is wrong with the bytes of a file; nil where they are UTF-8 but for a few.
  static func fault(file: String, bytes: [UInt8]) -> Diagnostic? {
    do {
      let text = try TextDecoder.decode(bytes)
      guard text.encoding != .utf8 else { return nil }
      return Diagnostic(
        at: SourcePlace(file: file, line: 1), "this file is \(text.encoding.displayName), not UTF-8",
        remedy: "save it as UTF-8, or `iconv -f \(text.encoding.commandName) -t UTF-8` it")
    } catch {
      // A few wrong bytes are told where they stand.
      if !bytes.contains(0), BinaryFormat(bytes) == nil,
        UTF8Check.isMostlyValid(bytes) || damagedLines(bytes) <= few
      {
        return nil
      }
      return error.diagnostic(file: file)
    }
  }

  /// So many damaged lines are told one by one.
  private static let few = 8

  private static func damagedLines(_ bytes: [UInt8]) -> Int {
    bytes.split(separator: 0x0A).count { String(validating: $0, as: UTF8.self) == nil }
  }
}

extension TextEncoding {
  /// As `iconv` calls it; with a byte-order mark, UTF-16 needs no more.
  fileprivate var commandName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .gb18030: "GB18030"
    }
  }
}
