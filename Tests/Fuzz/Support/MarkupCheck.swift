@testable import Wenda

/// Checks that a page is well formed: what is told about any text must not break out of its place.
package enum MarkupCheck {
  private static let empty: Set<Substring> = [
    "meta", "input", "br", "hr", "link", "img", "!DOCTYPE",
  ]
  private static let safeAddresses = ["http://", "https://", "mailto:", "tel:", "#"]

  package static func check(_ page: String) {
    for scalar in page.unicodeScalars where scalar != "\n" && scalar != "\t" {
      require(!scalar.isTerminalControl, "a control character \(scalar.escaped) in a page")
    }
    var open: [Substring] = []
    var rest = page.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { fatalError("a tag without an end") }
      let tag = Substring(rest[..<end])
      rest = rest[rest.index(after: end)...]
      let name = tag.drop { $0 == "/" }.prefix { !" \n/".contains($0) }
      require(!name.isEmpty, "a tag without a name: <\(tag)>")
      if tag.hasPrefix("/") {
        require(open.popLast() == name, "</\(name)> closes nothing")
      } else {
        checkAttributes(tag.dropFirst(name.count))
        if !empty.contains(name), !tag.hasSuffix("/") { open.append(name) }
        if name == "script" || name == "style" { rest = behind("</\(name)", rest) }
      }
    }
    require(open.isEmpty, "left open: \(open)")
  }

  /// What stands in scripts and style sheets is no markup.
  private static func behind(_ end: String, _ rest: Substring.UTF8View) -> Substring.UTF8View {
    var rest = rest
    while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
    return rest
  }

  /// Values are in quotes, with nothing in them that ends them early, and links lead to pages.
  private static func checkAttributes(_ text: Substring) {
    var rest = text.drop { " \n".contains($0) }
    while !rest.isEmpty, rest != "/" {
      let name = rest.prefix { !"= \n/".contains($0) }
      require(!name.isEmpty && !name.contains { "\"'<".contains($0) }, "not an attribute: \(rest)")
      rest = rest.dropFirst(name.count)
      if rest.hasPrefix("=") {
        require(rest.hasPrefix("=\""), "a value without quotes: \(rest)")
        let value = rest.dropFirst(2).prefix { $0 != "\"" }
        rest = rest.dropFirst(2 + value.count)
        require(rest.hasPrefix("\""), "a value without an end: \(text)")
        rest = rest.dropFirst()
        require(!value.contains("<"), "a tag in a value: \(value)")
        if name == "href" { checkAddress(value.lowercased()) }
        require(!name.lowercased().hasPrefix("on"), "an attribute that runs: \(name)")
      }
      rest = rest.drop { " \n".contains($0) }
    }
  }

  private static func checkAddress(_ address: String) {
    let isRelative = !address.prefix { !"/?#".contains($0) }.contains { ":&".contains($0) }
    require(
      isRelative || safeAddresses.contains { address.hasPrefix($0) }, "a link that may run: \(address)")
  }
}
