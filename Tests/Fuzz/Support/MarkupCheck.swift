@testable import Wenda

/// Checks that a page is well formed: what is told about any text must not break out of its place.
package enum MarkupCheck {
  private typealias Bytes = ArraySlice<UInt8>

  private static let empty = Set(["meta", "input", "br", "hr", "link", "img", "!DOCTYPE"].map(bytes))
  private static let raw = ["script", "style"].map(bytes)
  private static let safeAddresses = ["http://", "https://", "mailto:", "tel:", "#"].map(bytes)

  package static func check(_ page: String) {
    for scalar in page.unicodeScalars where scalar.value < 0x20 || scalar.value > 0x7E {
      require(
        scalar == "\n" || scalar == "\t" || !scalar.isTerminalControl,
        "a control character \(scalar.escaped) in a page")
    }
    var open: [Bytes] = []
    var rest = bytes(page)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
        fatalError("a tag without an end")
      }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { !isSpace($0) && $0 != UInt8(ascii: "/") }
      require(!name.isEmpty, "a tag without a name: <\(text(tag))>")
      if tag.first == UInt8(ascii: "/") {
        require(open.popLast() == name, "</\(text(name))> closes nothing")
      } else {
        checkAttributes(tag.dropFirst(name.count))
        if !empty.contains(name), tag.last != UInt8(ascii: "/") { open.append(name) }
        if raw.contains(name) { rest = behind(bytes("</") + name, rest) }
      }
    }
    require(open.isEmpty, "left open: \(open.map(text))")
  }

  /// What stands in scripts and style sheets is no markup.
  private static func behind(_ end: Bytes, _ rest: Bytes) -> Bytes {
    var rest = rest
    while let next = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[next...]
      if rest.starts(with: end) { return rest }
      rest = rest.dropFirst()
    }
    return []
  }

  /// Values are in quotes, with nothing in them that ends them early, and links lead to pages.
  private static func checkAttributes(_ tag: Bytes) {
    var rest = tag.drop(while: isSpace)
    while !rest.isEmpty, !rest.elementsEqual([UInt8(ascii: "/")]) {
      let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      require(!name.isEmpty && !name.contains(where: isQuote), "not an attribute: \(text(rest))")
      rest = rest.dropFirst(name.count)
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst()
        require(rest.first == UInt8(ascii: "\""), "a value without quotes: \(text(tag))")
        let value = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        rest = rest.dropFirst(1 + value.count)
        require(rest.first == UInt8(ascii: "\""), "a value without an end: \(text(tag))")
        rest = rest.dropFirst()
        require(!value.contains(UInt8(ascii: "<")), "a tag in a value: \(text(value))")
        let lowercased = text(name).lowercased()
        if lowercased == "href" { checkAddress(text(value).lowercased()) }
        require(!lowercased.hasPrefix("on"), "an attribute that runs: \(lowercased)")
      }
      rest = rest.drop(while: isSpace)
    }
  }

  private static func checkAddress(_ address: String) {
    let address = bytes(address)
    let isRelative = !address.prefix { !bytes("/?#").contains($0) }.contains { bytes(":&").contains($0) }
    require(
      isRelative || safeAddresses.contains { address.starts(with: $0) },
      "a link that may run: \(text(address))")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "<")
  }

  private static func bytes(_ text: String) -> Bytes { Array(text.utf8)[...] }

  private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }
}
