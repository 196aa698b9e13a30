/// What is wrong with a line of JSON.
package struct JSONError: Error {
  /// The byte, counted from 0.
  let index: Int
  let problem: StaticString
  var remedy: StaticString = "write one object a line"

  /// For people, with the byte counted from 1.
  package var message: String { "not JSON at byte \(index + 1): \(problem); \(remedy)" }
}

/// Walks over the bytes of one JSON text (RFC 8259), strictly, without building anything.
struct JSONScanner {
  private let text: BatchText
  private(set) var index = 0

  /// Values nested deeper are refused, which bounds the memory.
  static let deepest = 256

  init(_ text: BatchText) { self.text = text }

  var isAtEnd: Bool { index == text.count }

  /// The byte here; 0, which starts nothing, at the end.
  @inline(__always)
  var current: UInt8 { index < text.count ? text[index] : 0 }

  mutating func skipSpace() {
    while current == 0x20 || current == 0x09 || current == 0x0A || current == 0x0D { index += 1 }
  }

  func error(_ problem: StaticString) -> JSONError { JSONError(index: index, problem: problem) }

  /// Passes over `byte`, if it stands here.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte, !isAtEnd else { return false }
    index += 1
    return true
  }

  /// A string from its opening to its closing quote, with the quotes.
  mutating func string() throws(JSONError) -> BatchText {
    let start = index
    guard skip(UInt8(ascii: "\"")) else { throw error("a string in double quotes is expected") }
    while !isAtEnd {
      switch current {
      case UInt8(ascii: "\""):
        index += 1
        return text.part(start..<index)
      case UInt8(ascii: "\\"):
        try skipEscape()
      case 0..<0x20:
        throw error("a control character in a string; escape it")
      default:
        index += 1
      }
    }
    throw error("the string has no closing quote")
  }

  private mutating func skipEscape() throws(JSONError) {
    let start = index
    index += 1
    let kind = current
    index += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"):
      try skipCharacter(from: start)
    default:
      throw JSONError(index: start, problem: "no such escape")
    }
  }

  /// Four digits, or twice four that are a surrogate pair. Half of one is no character: neither could it be answered,
  /// nor would other readers take it from the output.
  private mutating func skipCharacter(from start: Int) throws(JSONError) {
    guard let first = JSONText.codeUnit(text, at: index) else {
      throw JSONError(index: start, problem: "no such escape")
    }
    index += 4
    guard (0xD800..<0xE000).contains(first) else { return }
    guard first < 0xDC00, let second = JSONText.lowSurrogate(text, at: index) else {
      throw JSONError(
        index: start, problem: "half of a surrogate pair", remedy: "write both halves, or take it out")
    }
    index += second.length
  }

  /// A value of any kind, raw.
  mutating func value(depth: Int = 0) throws(JSONError) -> BatchText {
    let start = index
    switch current {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try skipMembers(closing: UInt8(ascii: "}"), depth: depth)
    case UInt8(ascii: "["): try skipMembers(closing: UInt8(ascii: "]"), depth: depth)
    case UInt8(ascii: "t"): try skipWord("true")
    case UInt8(ascii: "f"): try skipWord("false")
    case UInt8(ascii: "n"): try skipWord("null")
    default: try skipNumber()
    }
    return text.part(start..<index)
  }

  /// Calls `body` with the name, in its quotes, and the raw value of each member of a text that is one object.
  @inline(__always)
  static func members(
    of text: BatchText, _ body: (_ name: BatchText, _ value: BatchText) -> Void
  ) throws(JSONError) {
    var scanner = JSONScanner(text)
    scanner.skipSpace()
    guard scanner.skip(UInt8(ascii: "{")) else { throw scanner.error("an object is expected") }
    scanner.skipSpace()
    if !scanner.skip(UInt8(ascii: "}")) {
      repeat {
        scanner.skipSpace()
        let name = try scanner.string()
        try scanner.skipColon()
        body(name, try scanner.value())
        scanner.skipSpace()
      } while scanner.skip(UInt8(ascii: ","))
      guard scanner.skip(UInt8(ascii: "}")) else {
        throw scanner.error("a comma or a closing bracket is expected")
      }
    }
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw scanner.error("text behind the object") }
  }

  /// The members of an object or an array, with its brackets.
  private mutating func skipMembers(closing: UInt8, depth: Int) throws(JSONError) {
    guard depth < Self.deepest else { throw error("nested too deeply") }
    index += 1
    skipSpace()
    if skip(closing) { return }
    while true {
      if closing == UInt8(ascii: "}") {
        _ = try string()
        try skipColon()
      }
      _ = try value(depth: depth + 1)
      skipSpace()
      if skip(closing) { return }
      guard skip(UInt8(ascii: ",")) else { throw error("a comma or a closing bracket is expected") }
      skipSpace()
    }
  }

  /// The colon behind a key, with the space around it.
  private mutating func skipColon() throws(JSONError) {
    skipSpace()
    guard skip(UInt8(ascii: ":")) else { throw error("a colon is expected behind the key") }
    skipSpace()
  }

  private mutating func skipWord(_ word: StaticString) throws(JSONError) {
    let end = index + word.utf8CodeUnitCount
    guard end <= text.count, text.part(index..<end).equals(BatchText(word)) else {
      throw error("a value is expected")
    }
    index = end
  }

  private mutating func skipNumber() throws(JSONError) {
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try skipDigits("a value is expected") }
    if skip(UInt8(ascii: ".")) { try skipDigits("a digit is expected") }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try skipDigits("a digit is expected")
    }
  }

  private mutating func skipDigits(_ problem: StaticString) throws(JSONError) {
    guard (0x30...0x39).contains(current) else { throw error(problem) }
    while (0x30...0x39).contains(current) { index += 1 }
  }
}
