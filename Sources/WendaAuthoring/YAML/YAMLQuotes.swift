/// Texts in quotes: where they end, and what they say.
struct YAMLQuotes {
  let quote: UInt8

  /// Passes over a line of a text in quotes. Returns the index behind the closing quote, or the line's end.
  func pass(_ bytes: [UInt8], _ range: Range<Int>, isFirst: Bool) -> (end: Int, isClosed: Bool) {
    var index = range.lowerBound + (isFirst ? 1 : 0)
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
      } else if bytes[index] != quote {
        index += 1
      } else if quote == UInt8(ascii: "'"), index + 1 < range.upperBound, bytes[index + 1] == quote {
        index += 2
      } else {
        return (index + 1, true)
      }
    }
    return (range.upperBound, false)
  }

  /// What a text in quotes says: escapes are resolved, and lines joined by spaces.
  static func unquoted(_ text: [UInt8], at offset: Int) throws(YAMLFailure) -> String {
    let isDouble = text.first == UInt8(ascii: "\"")
    var result: [UInt8] = []
    var index = 1
    while index < text.count - 1 {
      let byte = text[index]
      if byte == 0x0A {
        fold(text, &index, into: &result)
      } else if byte == UInt8(ascii: "\\"), isDouble {
        try escape(text, &index, into: &result, at: offset)
      } else {
        result.append(byte)
        index += byte == UInt8(ascii: "'") && !isDouble ? 2 : 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// One line end is a space; of several, all but the first stay.
  private static func fold(_ text: [UInt8], _ index: inout Int, into result: inout [UInt8]) {
    while let last = result.last, last == 0x20 || last == 0x09 { result.removeLast() }
    var breaks = 0
    while index < text.count - 1, text[index] == 0x0A || text[index] == 0x20 || text[index] == 0x09 {
      if text[index] == 0x0A { breaks += 1 }
      index += 1
    }
    result += breaks > 1 ? [UInt8](repeating: 0x0A, count: breaks - 1) : [0x20]
  }

  private static func escape(
    _ text: [UInt8], _ index: inout Int, into result: inout [UInt8], at offset: Int
  ) throws(YAMLFailure) {
    let kind = index + 1 < text.count ? text[index + 1] : 0
    index += 2
    switch kind {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"), 0x09: result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "0"), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "e"): break
    case UInt8(ascii: "_"): result.append(utf8: 0xA0)
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): result.append(kind)
    case 0x0A:
      while index < text.count - 1, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    case UInt8(ascii: "x"): try code(text, &index, 2, into: &result, at: offset)
    case UInt8(ascii: "u"): try code(text, &index, 4, into: &result, at: offset)
    case UInt8(ascii: "U"): try code(text, &index, 8, into: &result, at: offset)
    default: throw YAMLFailure(offset, "an escape that YAML does not know", remedy: "write a backslash twice")
    }
  }

  private static func code(
    _ text: [UInt8], _ index: inout Int, _ count: Int, into result: inout [UInt8], at offset: Int
  ) throws(YAMLFailure) {
    let end = min(index + count, text.count - 1)
    guard let code = UInt32(String(decoding: text[index..<end], as: UTF8.self), radix: 16),
      Unicode.Scalar(code) != nil
    else { throw YAMLFailure(offset, "an escape without its digits", remedy: "write a backslash twice") }
    result.append(utf8: code)
    index = end
  }
}
