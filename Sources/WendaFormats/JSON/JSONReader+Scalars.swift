extension JSONReader {
  mutating func word(_ word: String, _ kind: JSONValue.Kind) throws(JSONFailure) -> JSONValue.Kind {
    let end = index + word.utf8.count
    guard end <= bytes.count, bytes[index..<end].elementsEqual(word.utf8) else {
      throw JSONFailure(index, "a value is missing")
    }
    index = end
    return kind
  }

  mutating func number() throws(JSONFailure) -> String {
    let start = index
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits("a value is missing") }
    if skip(UInt8(ascii: ".")) { try digits("a digit is missing") }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits("a digit is missing")
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits(_ problem: String) throws(JSONFailure) {
    guard (0x30...0x39).contains(current) else { throw JSONFailure(index, problem) }
    while (0x30...0x39).contains(current) { index += 1 }
  }

  /// The string that begins here.
  mutating func string() throws(JSONFailure) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      case 0..<0x20:
        throw JSONFailure(index, "a control character in a string", remedy: "write it as \\n or \\t")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw JSONFailure(start, "a string has no closing quote")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFailure) {
    let start = index
    index += 1
    let kind = current
    index += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(utf8: try codePoint(from: start))
    default: throw JSONFailure(start, "there is no such escape", remedy: "write a backslash twice")
    }
  }

  /// The code point of `\uXXXX`, or of two of them that are a surrogate pair.
  private mutating func codePoint(from start: Int) throws(JSONFailure) -> UInt32 {
    let first = try hexadecimal(from: start)
    guard (0xD800..<0xE000).contains(first) else { return first }
    if first < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) {
      let second = try hexadecimal(from: start)
      if (0xDC00..<0xE000).contains(second) { return 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00) }
    }
    throw JSONFailure(start, "an unpaired surrogate", remedy: "take it out")
  }

  private mutating func hexadecimal(from start: Int) throws(JSONFailure) -> UInt32 {
    guard index + 4 <= bytes.count, bytes[index..<index + 4].allSatisfy({ Self.isHexadecimal($0) }),
      let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw JSONFailure(start, "four hexadecimal digits are missing behind \\u") }
    index += 4
    return code
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
