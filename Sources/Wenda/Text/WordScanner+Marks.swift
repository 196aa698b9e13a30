/// What is one word in spite of the marks in it: a number with decimals, an e-mail or web address, the name or
/// path of a file.
///
/// The parts of an address are words of the language by accident: `merchant@example.com` says nothing
/// about merchants. An HTML entity, such as `&nbsp;`, is no word at all.
extension WordScanner {
  /// Where to go on behind a mark that does more than end a word; nil where it does not.
  mutating func pass(_ text: FlatArray<UInt8>, at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: "."): passPoint(text, at: index)
    case UInt8(ascii: ":"): passColon(text, at: index)
    case UInt8(ascii: "@"): passAt(text, at: index)
    default: passEntity(text, at: index)
    }
  }

  private mutating func passPoint(_ text: FlatArray<UInt8>, at index: Int) -> Int? {
    guard index + 1 < text.count, Self.isAlphanumeric(text[index + 1]) else { return nil }
    if isInNumber, Self.isDigit(text[index + 1]) {
      appendMark(text[index])
      return index + 1
    }
    guard let start = openStart else { return nil }
    if isOpenWord("www") { return takeAddress(text, start, Self.endOfPath(text, from: index)) }
    return passEnding(text, at: index)
  }

  /// Takes `alipay.com`, `receipt.pdf` and what stands before and behind as their path.
  private mutating func passEnding(_ text: FlatArray<UInt8>, at point: Int) -> Int? {
    var end = point + 1
    while end < text.count, end - point <= Self.longestEnding, Self.isAlphanumeric(text[end]) { end += 1 }
    guard end - point - 1 <= Self.longestEnding,
      Self.endings.contains(String(decoding: text[(point + 1)..<end], as: UTF8.self).lowercased())
    else { return nil }
    // `example.com.nz`
    while end + 1 < text.count, text[end] == UInt8(ascii: "."), Self.isAlphanumeric(text[end + 1]) {
      end += 1
      while end < text.count, Self.isAlphanumeric(text[end]) { end += 1 }
    }
    var start = point
    while start > endOfAddress, Self.isInPath(text[start - 1]) { start -= 1 }
    let hasPath = end < text.count && text[end] == UInt8(ascii: "/")
    return takeAddress(text, start, hasPath ? Self.endOfPath(text, from: end) : end)
  }

  private static let longestEnding = 5
  /// Of sites and files; none that is a word which may begin a sentence behind a full stop without a space.
  private static let endings = Set(
    """
    com net org edu gov nz cn hk tw html htm php pdf doc docx xls xlsx ppt pptx txt csv tsv rtf md json xml yaml \
    jpg jpeg png gif bmp webp heic svg mp3 mp4 mov avi zip rar gz exe apk dmg msi iso js py sh bat ini cfg log bak
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private mutating func passColon(_ text: FlatArray<UInt8>, at index: Int) -> Int? {
    let slash = UInt8(ascii: "/")
    guard let start = openStart, index + 3 < text.count, text[index + 1] == slash, text[index + 2] == slash
    else { return nil }
    let end = Self.endOfPath(text, from: index + 3)
    return end > index + 3 ? takeAddress(text, start, end) : nil
  }

  private mutating func passAt(_ text: FlatArray<UInt8>, at index: Int) -> Int? {
    var start = index
    while start > 0, Self.isInMailAddress(text[start - 1]) { start -= 1 }
    var end = index + 1
    var hasPoint = false
    while end < text.count, Self.isInMailAddress(text[end]) {
      if text[end] == UInt8(ascii: "."), end + 1 < text.count, Self.isAlphanumeric(text[end + 1]) {
        hasPoint = end > index + 1
      }
      end += 1
    }
    while end > index, !Self.isAlphanumeric(text[end - 1]) { end -= 1 }
    guard start < index, hasPoint else { return nil }
    return takeAddress(text, start, end)
  }

  private mutating func passEntity(_ text: FlatArray<UInt8>, at index: Int) -> Int? {
    var end = index + 1
    if end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
    let first = end
    while end < text.count, end - first < Self.longestEntity, Self.isAlphanumeric(text[end]) { end += 1 }
    guard end - first > 1, end < text.count, text[end] == UInt8(ascii: ";") else { return nil }
    closeWord()
    return end + 1
  }

  private static let longestEntity = 8

  /// Where a web address ends: before a blank, a quotation mark or a bracket, and before punctuation that ends
  /// the sentence it stands in.
  private static func endOfPath(_ text: FlatArray<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] > 0x20, text[end] < 0x7F, !outsidePath.contains(text[end]) { end += 1 }
    while end > start, !isAlphanumeric(text[end - 1]), text[end - 1] != UInt8(ascii: "/") { end -= 1 }
    return end
  }

  private static let outsidePath = Array("<>\"'`(),;".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }
  private static func isInPath(_ byte: UInt8) -> Bool {
    isInMailAddress(byte) || "/\\~:".utf8.contains(byte)
  }
  private static func isInMailAddress(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }
}
