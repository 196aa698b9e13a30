/// Writes what a line of a transcript cannot hold as it is: `\u{1B}` stands for the character with
/// that number. That is any control character, spaces of no
/// width, and a space at the end of a line. A backslash stands
/// for itself unless `u{` follows it, where it is `\u{5C}`.
enum TranscriptEscape {
  static let newline = "\\u{A}"

  static func escape(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isBackslash = scalar == "\\" && rest.starts(with: "u{".unicodeScalars)
      let isLastSpace = scalar == " " && rest.isEmpty
      if isBackslash || isLastSpace || scalar.isTerminalControl || isInvisibleSpace(scalar) {
        result.append(contentsOf: scalar.escaped.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A reader of the file could not know that it is there.
  private static func isInvisibleSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200B}" || scalar == "\u{2060}" || scalar == "\u{FEFF}"
  }

  /// An escape that stands for no character.
  struct BadEscape: Error {
    /// The number of characters before it.
    var offset: Int
  }

  static func unescape(_ text: some StringProtocol) throws(BadEscape) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index...].starts(with: "\\u{".unicodeScalars) else {
        result.append(scalars[index])
        index += 1
        continue
      }
      let digits = scalars[(index + 3)...].prefix { $0 != "}" }
      guard digits.endIndex < scalars.count, let scalar = scalar(hexadecimal: digits) else {
        throw BadEscape(offset: index)
      }
      result.append(scalar)
      index = digits.endIndex + 1
    }
    return String(result)
  }

  private static func scalar(hexadecimal digits: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard (1...6).contains(digits.count), digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    let text = String(String.UnicodeScalarView(digits))
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
