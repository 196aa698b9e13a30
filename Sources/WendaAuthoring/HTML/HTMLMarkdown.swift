/// Writes an element of a web page as Markdown: paragraphs, lists, bold text, links.
///
/// Nothing that runs comes over: scripts, styles and forms are left out, and a link keeps its address only
/// where it leads to a page, a mail address or a telephone number.
struct HTMLMarkdown {
  private let document: HTMLDocument
  private var result = ""
  /// The paragraph so far, on one line but for `br`.
  private var paragraph = ""
  /// What the next paragraph begins with, and what its further lines and the next ones are indented by.
  private var marker = ""
  private var indent = ""
  /// Whether the next paragraph follows the last without an empty line, as in a list.
  private var isTight = false

  /// The Markdown of a node.
  static func text(of node: Int, in document: HTMLDocument) -> String {
    var writer = HTMLMarkdown(document: document)
    writer.walk(node)
    writer.endParagraph()
    return writer.result.tidied
  }

  /// The text of a node on one line, without marks.
  static func plainText(of node: Int, in document: HTMLDocument) -> String {
    var text = ""
    func walk(_ node: Int) {
      let element = document.nodes[node]
      if Self.isLeftOut(element.name) { return }
      text += element.name == "br" || Self.isBlock(element.name) ? " " : element.text
      element.children.forEach(walk)
      if Self.isBlock(element.name) { text += " " }
    }
    walk(node)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private init(document: HTMLDocument) { self.document = document }

  private static func isLeftOut(_ name: String) -> Bool {
    ["script", "style", "template", "noscript", "head", "iframe", "object", "form", "select", "svg"]
      .contains(name)
  }

  private static func isBlock(_ name: String) -> Bool {
    [
      "p", "div", "section", "article", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "dl", "dt",
      "dd",
      "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "details", "summary", "header", "footer",
    ].contains(name)
  }

  private mutating func children(of node: Int) { document.nodes[node].children.forEach { walk($0) } }

  private mutating func walk(_ node: Int) {
    let element = document.nodes[node]
    switch element.name {
    case "": append(element.text)
    case let name where Self.isLeftOut(name): return
    case "br": lineBreak()
    case "strong", "b": marked("**", node)
    case "h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary": heading(node)
    case "a": link(node, element.attributes["href"] ?? "")
    case "img": append(element.attributes["alt"] ?? "")
    case "ul", "ol": list(node, isNumbered: element.name == "ol")
    case "td", "th":
      if !paragraph.isEmpty { paragraph += " | " }
      children(of: node)
    case let name where Self.isBlock(name):
      endParagraph()
      children(of: node)
      endParagraph()
    default: children(of: node)
    }
  }

  /// Appends text with every run of white space as one space.
  private mutating func append(_ text: String) {
    for character in text {
      if !character.isWhitespace || character == "\u{A0}" || character == "\u{3000}" {
        paragraph.append(character == "\u{A0}" ? " " : character)
      } else if let last = paragraph.last, last != " ", last != "\n" {
        paragraph += " "
      }
    }
  }

  private mutating func lineBreak() {
    while paragraph.last == " " { paragraph.removeLast() }
    if !paragraph.isEmpty { paragraph += "\n" }
  }

  /// The text of a node between marks; spaces at its ends stay outside of them.
  private mutating func marked(_ mark: String, _ node: Int) {
    // Swapped, not copied, which would be quadratic for a paragraph with a mark at every word.
    var text = ""
    swap(&text, &paragraph)
    children(of: node)
    swap(&text, &paragraph)
    let inner = text.stripped
    guard !inner.isEmpty else { return append(text) }
    if text.first == " ", paragraph.last != " " { paragraph += " " }
    paragraph += inner.holds(mark) || inner.contains("\n") ? inner : mark + inner + mark
    if text.last == " " { paragraph += " " }
  }

  private mutating func heading(_ node: Int) {
    endParagraph()
    marked("**", node)
    endParagraph()
  }

  private mutating func link(_ node: Int, _ address: String) {
    guard WebAddress.isSafe(address) else { return children(of: node) }
    let text = HTMLMarkdown.plainText(of: node, in: document)
    guard !text.isEmpty, !text.contains("]") else { return children(of: node) }
    let target = address.stripped
    let needsBrackets = target.contains { "() <>".contains($0) }
    let safe = target.filter { $0 != "<" && $0 != ">" && !$0.isNewline }
    paragraph += text == target ? target : "[\(text)](\(needsBrackets ? "<\(safe)>" : safe))"
  }

  private mutating func list(_ node: Int, isNumbered: Bool) {
    endParagraph()
    let outer = indent
    var number = 0
    for item in document.nodes[node].children {
      guard document.nodes[item].name == "li" else {
        walk(item)
        continue
      }
      number += 1
      marker = isNumbered ? "\(number). " : "- "
      isTight = number > 1 || !outer.isEmpty
      indent = outer + String(repeating: " ", count: marker.count)
      children(of: item)
      endParagraph()
      marker = ""
    }
    indent = outer
    isTight = false
  }

  private mutating func endParagraph() {
    let text = paragraph.stripped
    paragraph = ""
    guard !text.isEmpty else { return }
    let first = marker.isEmpty ? indent : String(indent.dropLast(marker.count)) + marker
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map {
      MarkdownLine.neutral($0.stripped)
    }
    if !result.isEmpty { result += isTight ? "\n" : "\n\n" }
    result += first + lines.joined(separator: "\n" + indent)
    isTight = false
    marker = ""
  }
}
