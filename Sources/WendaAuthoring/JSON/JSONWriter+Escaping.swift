import Wenda

extension JSONWriter {
  /// A string in quotes.
  static func quoted(_ string: String, isInPage: Bool = false) -> String {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    result.reserveCapacity(string.utf8.count + 2)
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
      case "\u{8}": result += "\\b".utf8
      case "\u{C}": result += "\\f".utf8
      case "\n": result += "\\n".utf8
      case "\r": result += "\\r".utf8
      case "\t": result += "\\t".utf8
      case _ where isMisleading(scalar) || isInPage && (scalar == "<" || scalar == ">" || scalar == "&"):
        let digits = String(scalar.value, radix: 16)
        result += "\\u".utf8
        result += String(repeating: "0", count: 4 - digits.count).utf8
        result += digits.utf8
      default: result.append(utf8: scalar.value)
      }
    }
    result.append(UInt8(ascii: "\""))
    return String(decoding: result, as: UTF8.self)
  }

  /// Control characters, marks of writing direction, and the line ends U+2028 and U+2029.
  static func isMisleading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F: true
    default: scalar.isTerminalControl
    }
  }
}
