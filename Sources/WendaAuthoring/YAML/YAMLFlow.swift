/// Flow collections (`[a, b]`, `{key: value}`) that begin and end in one line.
struct YAMLFlow {
  let bytes: [UInt8]
  let range: Range<Int>
  private var index: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    index = range.lowerBound
  }

  private var current: UInt8 { index < range.upperBound ? bytes[index] : 0 }

  private mutating func skipSpace() { while current == 0x20 || current == 0x09 { index += 1 } }

  private func failure() -> YAMLFailure {
    YAMLFailure(
      min(index, range.upperBound), "a collection in brackets that is not read",
      remedy: "close it in the line it begins in, or write one `- ` or `key: ` a line")
  }

  /// The value here; of a whole line nothing but a comment may follow.
  mutating func value(depth: Int, isWhole: Bool = false) throws(YAMLFailure) -> YAMLValue {
    guard depth < 16 else { throw failure() }
    skipSpace()
    let start = index
    let kind: YAMLValue.Kind
    switch current {
    case UInt8(ascii: "["): kind = .sequence(try elements(depth: depth))
    case UInt8(ascii: "{"): kind = .mapping(try members(depth: depth))
    default: kind = .scalar(try scalar())
    }
    skipSpace()
    if isWhole, index < range.upperBound, current != UInt8(ascii: "#") { throw failure() }
    return YAMLValue(kind: kind, offset: start)
  }

  private mutating func elements(depth: Int) throws(YAMLFailure) -> [YAMLValue] {
    var elements: [YAMLValue] = []
    index += 1
    skipSpace()
    while current != UInt8(ascii: "]") {
      elements.append(try value(depth: depth + 1))
      try separator(UInt8(ascii: "]"))
    }
    index += 1
    return elements
  }

  private mutating func members(depth: Int) throws(YAMLFailure) -> [YAMLMember] {
    var members: [YAMLMember] = []
    index += 1
    skipSpace()
    while current != UInt8(ascii: "}") {
      let start = index
      let name = try scalar()
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw failure() }
      index += 1
      members.append(YAMLMember(name: name, offset: start, value: try value(depth: depth + 1)))
      try separator(UInt8(ascii: "}"))
    }
    index += 1
    return members
  }

  private mutating func separator(_ bracket: UInt8) throws(YAMLFailure) {
    skipSpace()
    if current == UInt8(ascii: ",") {
      index += 1
      skipSpace()
    } else if current != bracket {
      throw failure()
    }
  }

  private mutating func scalar() throws(YAMLFailure) -> String {
    let start = index
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
      let quotes = YAMLQuotes(quote: current)
      let (end, isClosed) = quotes.pass(bytes, start..<range.upperBound, isFirst: true)
      guard isClosed else { throw failure() }
      index = end
      return try YAMLQuotes.unquoted(Array(bytes[start..<end]), at: start)
    }
    while index < range.upperBound, !",[]{}".utf8.contains(current) {
      let isColon = current == UInt8(ascii: ":")
      if isColon, index + 1 == range.upperBound || " }".utf8.contains(bytes[index + 1]) { break }
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self).stripped
    guard !text.isEmpty, !"&*!".contains(text.first ?? " ") else { throw failure() }
    return text
  }
}
