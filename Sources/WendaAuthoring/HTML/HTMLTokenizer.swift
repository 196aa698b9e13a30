/// Cuts a web page into tags and texts, in linear time.
///
/// It is the part of the HTML standard that tells where text, tags and attributes begin and end; nothing is
/// ever an error in it, as in a browser.
struct HTMLTokenizer {
  private let source: SourceText
  private var index = 0
  /// The element whose text comes next as it stands.
  private var rawElement: String?
  /// Whether no `-->` or `>` follows, so that each is searched for once.
  private var noCommentEnds = false
  private var noTagEnds = false

  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "noscript", "template",
  ]

  init(_ source: SourceText) { self.source = source }

  private var bytes: [UInt8] { source.bytes }
  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }
  private var isSpace: Bool { current == 0x20 || (0x09...0x0D).contains(current) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The next piece; nil at the end.
  mutating func next() -> HTMLToken? {
    if let element = rawElement {
      rawElement = nil
      return .raw(rawText(of: element))
    }
    while index < bytes.count {
      guard current == UInt8(ascii: "<"), index + 1 < bytes.count else { return text() }
      let second = bytes[index + 1]
      if Self.isLetter(second) { return startTag() }
      if second == UInt8(ascii: "/"), index + 2 < bytes.count, Self.isLetter(bytes[index + 2]) {
        return endTag()
      }
      guard second == UInt8(ascii: "!") || second == UInt8(ascii: "?"), skipComment() else { return text() }
    }
    return nil
  }

  /// Text up to the next `<`, at least one byte.
  private mutating func text() -> HTMLToken {
    let start = index
    repeat { index += 1 } while index < bytes.count && current != UInt8(ascii: "<")
    return .text(start..<index)
  }

  /// Passes over `<!-- … -->` and `<!…>`; false where it is not closed, and then it is text.
  private mutating func skipComment() -> Bool {
    let isComment = bytes[index...].starts(with: "<!--".utf8)
    guard isComment else {
      guard !noTagEnds, let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        noTagEnds = true
        return false
      }
      index = end + 1
      return true
    }
    guard !noCommentEnds else { return false }
    var position = index + 4
    while position + 2 < bytes.count {
      if bytes[position] == 0x2D, bytes[position + 1] == 0x2D, bytes[position + 2] == UInt8(ascii: ">") {
        index = position + 3
        return true
      }
      position += 1
    }
    noCommentEnds = true
    return false
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, !isSpace, current != UInt8(ascii: ">"), current != UInt8(ascii: "/") {
      index += 1
    }
    return source.string(start..<index).lowercased()
  }

  private mutating func endTag() -> HTMLToken {
    index += 2
    let name = name()
    while index < bytes.count, current != UInt8(ascii: ">") { index += 1 }
    index += 1
    return .end(name: name)
  }

  private mutating func startTag() -> HTMLToken {
    let start = index
    index += 1
    let name = name()
    var attributes: [HTMLAttribute] = []
    while index < bytes.count, current != UInt8(ascii: ">") {
      if isSpace || current == UInt8(ascii: "/") { index += 1 } else { attributes.append(attribute()) }
    }
    index += 1
    if Self.rawElements.contains(name) { rawElement = name }
    return .start(name: name, attributes: attributes, offset: start)
  }

  private mutating func attribute() -> HTMLAttribute {
    let start = index
    repeat { index += 1 } while index < bytes.count && !isSpace && !"=>/".utf8.contains(current)
    let name = source.string(start..<index).lowercased()
    while isSpace { index += 1 }
    guard current == UInt8(ascii: "=") else { return HTMLAttribute(name: name, value: "") }
    repeat { index += 1 } while isSpace
    return HTMLAttribute(name: name, value: HTMLEntities.decoded(source.string(value())))
  }

  private mutating func value() -> Range<Int> {
    let quote = current
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      repeat { index += 1 } while index < bytes.count && current != quote
      let end = min(index, bytes.count)
      index += 1
      return min(start, end)..<end
    }
    let start = min(index, bytes.count)
    while index < bytes.count, !isSpace, current != UInt8(ascii: ">") { index += 1 }
    return start..<max(start, min(index, bytes.count))
  }

  /// Text up to the end tag of an element.
  private mutating func rawText(of element: String) -> Range<Int> {
    let start = min(index, bytes.count)
    let name = Array(element.utf8)
    var position = start
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "/"),
        bytes[(position + 2)...].prefix(name.count).map({ $0 | 0x20 }) == name
      {
        break
      }
      position += 1
    }
    index = position
    return start..<position
  }
}
