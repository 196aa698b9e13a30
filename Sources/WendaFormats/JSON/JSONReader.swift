/// Reads one value of JSON (RFC 8259), strictly, in time that grows with the text only.
public struct JSONReader {
  let bytes: [UInt8]
  var index = 0

  /// Values nested deeper are refused: they would take the stack without bound.
  public static let deepest = 128

  /// Reads the value that is the whole text.
  ///
  /// - Throws: `JSONFailure` with the first byte that does not fit.
  public static func read(_ source: SourceText) throws(JSONFailure) -> JSONValue {
    try read(source.bytes)
  }

  package static func read(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else {
      throw JSONFailure(reader.index, "text behind the value", remedy: "put several values in an array `[…]`")
    }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The byte here; 0, which begins nothing, at the end.
  var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  package mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while current == 0x20 || current == 0x09 || current == 0x0A || current == 0x0D { index += 1 }
  }

  private mutating func value(depth: Int) throws(JSONFailure) -> JSONValue {
    let start = index
    let kind: JSONValue.Kind
    switch current {
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "{"): kind = .object(try members(depth: depth))
    case UInt8(ascii: "["): kind = .array(try elements(depth: depth))
    case UInt8(ascii: "t"): kind = try word("true", .bool(true))
    case UInt8(ascii: "f"): kind = try word("false", .bool(false))
    case UInt8(ascii: "n"): kind = try word("null", .null)
    default: kind = .number(try number())
    }
    return JSONValue(kind: kind, offset: start)
  }

  private mutating func open(depth: Int) throws(JSONFailure) {
    guard depth < Self.deepest else {
      throw JSONFailure(
        index, "nested more than \(Self.deepest) deep", remedy: "see whether it is the right file")
    }
    index += 1
    skipSpace()
  }

  private mutating func elements(depth: Int) throws(JSONFailure) -> [JSONValue] {
    try open(depth: depth)
    var elements: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      if try isClosed(by: UInt8(ascii: "]")) { return elements }
    }
  }

  private mutating func members(depth: Int) throws(JSONFailure) -> [JSONMember] {
    try open(depth: depth)
    var members: [JSONMember] = []
    var names: Set<String> = []
    if skip(UInt8(ascii: "}")) { return members }
    while true {
      let start = index
      guard current == UInt8(ascii: "\"") else { throw JSONFailure(index, "a key in quotes is missing") }
      let name = try string()
      guard names.insert(name).inserted else {
        throw JSONFailure(start, "a second “\(name.shown)” in one object", remedy: "take one of them out")
      }
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw JSONFailure(index, "a colon behind the key is missing") }
      skipSpace()
      members.append(JSONMember(name: name, offset: start, value: try value(depth: depth + 1)))
      if try isClosed(by: UInt8(ascii: "}")) { return members }
    }
  }

  /// Passes over what is between two elements, or behind the last.
  private mutating func isClosed(by bracket: UInt8) throws(JSONFailure) -> Bool {
    skipSpace()
    if skip(bracket) { return true }
    guard skip(UInt8(ascii: ",")) else { throw JSONFailure(index, "a comma or a closing bracket is missing") }
    skipSpace()
    return false
  }
}
