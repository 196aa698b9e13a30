import Wenda

extension JSONWriter {
  /// A string in quotes.
  package static func quoted(_ string: String, isInPage: Bool = false) -> String {
    var bytes: [UInt8] = []
    quote(string, into: &bytes, isInPage: isInPage)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a string in quotes. What needs no escape, which is nearly all, is copied in runs.
  static func quote(_ string: String, into bytes: inout [UInt8], isInPage: Bool = false) {
    bytes.append(UInt8(ascii: "\""))
    string.withFlatUTF8 { text in
      var (copied, index) = (0, 0)
      while index < text.count {
        guard mayNeedEscape(text[index], isInPage) else {
          index += 1
          continue
        }
        let (value, length) = UTF8Decoding.decode(text, at: index)
        if let scalar = Unicode.Scalar(value), needsEscape(scalar, isInPage) {
          bytes += text[copied..<index]
          escape(scalar, into: &bytes)
          copied = index + length
        }
        index += length
      }
      bytes += text[copied...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a scalar that is escaped may begin with a byte: all of them are ASCII or begin with one of three.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8, _ isInPage: Bool) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): isInPage
    case 0xC2, 0xD8, 0xE2: true
    default: false
    }
  }

  private static func needsEscape(_ scalar: Unicode.Scalar, _ isInPage: Bool) -> Bool {
    switch scalar {
    case "\"", "\\": true
    case "<", ">", "&": isInPage
    default: isMisleading(scalar)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    switch scalar {
    case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
    case "\u{8}": bytes += "\\b".utf8
    case "\u{C}": bytes += "\\f".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    default:
      let digits = String(scalar.value, radix: 16)
      bytes += "\\u".utf8
      bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
      bytes += digits.utf8
    }
  }

  /// What a terminal or a reader's eye could be misled by.
  package static func isMisleading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F: true
    default: scalar.isTerminalControl
    }
  }
}
