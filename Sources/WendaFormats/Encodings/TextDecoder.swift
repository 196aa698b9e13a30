/// Finds out in which encoding a file is, and decodes it to UTF-8.
///
/// In this order: a byte-order mark; valid UTF-8; valid GB18030 that looks like Chinese. Anything else is
/// refused, as a guess could silently give wrong characters.
public enum TextDecoder {
  /// Decodes a file, in the encoding that is given or the one that is found.
  ///
  /// - Throws: `UndecodableText` with the first byte that does not fit.
  public static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil
  ) throws(UndecodableText) -> DecodedText {
    if let encoding { return try decode(bytes, encoding) }
    if let marked = TextEncoding.allCases.first(where: { !$0.mark.isEmpty && bytes.starts(with: $0.mark) }) {
      return try decode(bytes, marked)
    }
    if let kind = BinaryFormat(bytes) {
      throw UndecodableText(bytes, at: 0, "this is \(kind.name), not text", remedy: kind.remedy)
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw UndecodableText(
        bytes, at: zero, "a zero byte; this is UTF-16 without a byte-order mark, or not text",
        remedy: "save the file as UTF-8, or name its encoding")
    }
    guard let invalid = UTF8Check.firstInvalid(in: bytes[...]) else {
      return DecodedText(bytes: bytes, encoding: .utf8, hadMark: false)
    }
    if let text = unmarkedGB18030(bytes) { return text }
    throw UndecodableText(
      bytes, at: invalid, "byte \(invalid + 1) of the file is neither UTF-8 nor GB18030 text",
      remedy: "save the file as UTF-8")
  }

  /// Text in GB18030, where bytes that are not UTF-8 look like Chinese in it, and not like damaged UTF-8.
  package static func unmarkedGB18030(_ bytes: [UInt8]) -> DecodedText? {
    guard !bytes.contains(0), !UTF8Check.isMostlyValid(bytes),
      case .text(let text, looksChinese: true) = GB18030Decoder.decode(bytes)
    else { return nil }
    return DecodedText(bytes: text, encoding: .gb18030, hadMark: false)
  }

  private static func decode(
    _ bytes: [UInt8], _ encoding: TextEncoding
  ) throws(UndecodableText) -> DecodedText {
    let isMarked = !encoding.mark.isEmpty && bytes.starts(with: encoding.mark)
    let text = bytes[(isMarked ? encoding.mark.count : 0)...]
    let invalid: Int
    switch encoding {
    case .utf8:
      guard let offset = UTF8Check.firstInvalid(in: text) else {
        return DecodedText(bytes: Array(text), encoding: encoding, hadMark: isMarked)
      }
      invalid = offset
    case .gb18030:
      switch GB18030Decoder.decode(bytes) {
      case .text(let decoded, _):
        let isMarked = decoded.starts(with: TextEncoding.utf8.mark)
        return DecodedText(
          bytes: Array(decoded.dropFirst(isMarked ? 3 : 0)), encoding: encoding, hadMark: isMarked)
      case .invalid(let offset): invalid = offset
      }
    case .utf16LittleEndian, .utf16BigEndian:
      switch UTF16Decoder.decode(text, bigEndian: encoding == .utf16BigEndian) {
      case .text(let decoded): return DecodedText(bytes: decoded, encoding: encoding, hadMark: isMarked)
      case .invalid(let offset): invalid = offset
      }
    }
    throw UndecodableText(
      bytes, at: invalid, "byte \(invalid + 1) of the file is not \(encoding.displayName)",
      remedy: "save the file as UTF-8, or name another encoding")
  }
}
