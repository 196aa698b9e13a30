/// What is one word in spite of the marks in it: a number with decimals, an e-mail or web address.
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
    guard let start = openStart, isOpenWord("www") else { return nil }
    return takeAddress(text, start, Self.endOfPath(text, from: index))
  }

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
  private static func isInMailAddress(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }
}
