/// Character references of HTML.
enum HTMLEntities {
  /// A text with its references resolved; what is no reference stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (code, length) = reference(bytes, at: index) {
        code.forEach { result.append(utf8: $0) }
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The code points of the reference at `&`, and its length; nil where it is none.
  private static func reference(_ bytes: [UInt8], at start: Int) -> (code: [UInt32], length: Int)? {
    // No name in the table is longer, and a bound keeps texts full of `&` linear.
    let window = bytes[start + 1..<min(start + 12, bytes.count)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    let length = end + 1 - start
    if name.hasPrefix("#") { return numbered(name.dropFirst()).map { ([$0], length) } }
    return named[name].map { ($0.unicodeScalars.map(\.value), length) }
  }

  private static func numbered(_ name: Substring) -> UInt32? {
    let isHexadecimal = name.first == "x" || name.first == "X"
    let code = isHexadecimal ? UInt32(name.dropFirst(), radix: 16) : UInt32(name)
    guard let code, let scalar = Unicode.Scalar(code), code >= 0x20 || code == 9 || code == 10 else {
      return nil
    }
    // Numbers that mean Windows-1252 are the commonest mistake; HTML defines them as such.
    return (0x80..<0xA0).contains(code) ? windows[Int(code) - 0x80] : scalar.value
  }

  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
    0x153, 0x9D, 0x17E, 0x178,
  ]

  /// Those that texts use; an unknown one stays as it is written.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
    "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "sbquo": "‚", "bdquo": "„", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·",
    "times": "×", "divide": "÷", "deg": "°", "plusmn": "±", "euro": "€", "pound": "£", "yen": "¥",
    "cent": "¢",
    "sect": "§", "para": "¶", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔", "rArr": "⇒",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup2": "²", "sup3": "³", "micro": "µ", "iexcl": "¡",
    "iquest": "¿", "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
    "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì",
    "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò", "oacute": "ó", "ocirc": "ô",
    "otilde": "õ", "ouml": "ö", "oslash": "ø", "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü",
    "szlig": "ß", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "Eacute": "É", "ensp": "\u{2002}",
    "emsp": "\u{2003}",
    "thinsp": "\u{2009}", "shy": "", "zwnj": "\u{200C}", "zwj": "\u{200D}", "check": "✓", "le": "≤",
    "ge": "≥",
    "ne": "≠", "minus": "−",
  ]
}
