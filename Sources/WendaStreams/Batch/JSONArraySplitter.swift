/// Finds where the elements of a JSON array end, a byte at a time, so that it goes on where a text ended.
///
/// It starts behind the opening bracket, or at any element. What is wrong within an element should spoil that
/// one only: a string ends with its line, and an object that opens where an element lacks its end begins the
/// next.
struct JSONArraySplitter {
  enum Event {
    case none
    /// The byte is the comma behind an element.
    case comma
    /// The byte begins the next element, though the one before has not ended.
    case start
    /// The byte is the array's closing bracket.
    case close
  }

  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// The last byte that is no white space.
  private var last: UInt8 = 0

  /// What the next byte is.
  mutating func advance(_ byte: UInt8) -> Event {
    if isInString {
      advanceInString(byte)
      return .none
    }
    if byte <= 0x20 { return .none }
    defer { last = byte }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"):
      if depth == 1, last != UInt8(ascii: ":"), last != UInt8(ascii: "[") { return .start }
      depth += 1
    case UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"): depth = max(depth - 1, 0)
    case UInt8(ascii: "]"):
      if depth == 0 { return .close }
      depth -= 1
    case UInt8(ascii: ","): if depth == 0 { return .comma }
    default: break
    }
    return .none
  }

  private mutating func advanceInString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") || byte == 0x0A {
      isInString = false
    }
  }
}

/// Whether a text is the beginning of a JSON array of objects, and of how many bytes; nil where that cannot be
/// told yet.
enum JSONArrayStart {
  static func length(in text: BatchText) -> Int?? {
    var index = text.count - text.behindByteOrderMark.count
    func skipSpace() {
      while index < text.count, text[index] == 0x20 || (0x09...0x0D).contains(text[index]) { index += 1 }
    }
    skipSpace()
    guard index < text.count else { return nil }
    guard text[index] == UInt8(ascii: "[") else { return .some(nil) }
    index += 1
    let length = index
    skipSpace()
    guard index < text.count else { return nil }
    return text[index] == UInt8(ascii: "{") ? .some(length) : .some(nil)
  }
}
