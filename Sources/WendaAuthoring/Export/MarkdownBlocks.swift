/// Writes an answer in Markdown as HTML: paragraphs, lists, headings, code. Everything else is text.
struct MarkdownBlocks {
  private var result: [String] = []
  private var paragraph: [String] = []
  /// The lists that are open, with how far their marks are indented.
  private var lists: [(element: String, indent: Int)] = []
  private var code: [String]?

  static func html(_ markdown: String) -> String {
    var writer = MarkdownBlocks()
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      writer.add(String(line))
    }
    writer.endCode()
    writer.endParagraph()
    writer.closeLists(to: 0)
    return writer.result.joined(separator: "\n")
  }

  private mutating func add(_ line: String) {
    let text = line.stripped
    if text.hasPrefix("```") { return code == nil ? beginCode() : endCode() }
    if code != nil {
      code?.append(line)
    } else if text.isEmpty {
      endParagraph()
    } else if let item = Self.item(line) {
      endParagraph()
      open(item)
    } else if let level = MarkdownImport.headingLevel(text) {
      endParagraph()
      closeLists(to: 0)
      result.append("<h4>\(MarkdownInline.html(text.dropFirst(level).stripped))</h4>")
    } else {
      let isContinued = line.first == " " || line.first == "\t"
      if !lists.isEmpty, paragraph.isEmpty, !isContinued { closeLists(to: 0) }
      paragraph.append(MarkdownInline.html(text))
    }
  }

  private struct Item {
    var element: String
    var indent: Int
    var start: Int
    var text: String
  }

  /// A line that begins with `-`, `*`, `+` or a number and a dot.
  private static func item(_ line: String) -> Item? {
    let indent = line.prefix { $0 == " " || $0 == "\t" }.count
    let text = line.dropFirst(indent)
    if let mark = text.first, "-*+".contains(mark), text.dropFirst().first == " " {
      return Item(element: "ul", indent: indent, start: 1, text: text.dropFirst(2).stripped)
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...9).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return Item(element: "ol", indent: indent, start: Int(digits) ?? 1, text: rest.dropFirst(2).stripped)
  }

  private mutating func open(_ item: Item) {
    while let last = lists.last, item.indent < last.indent { closeLists(to: lists.count - 1) }
    // Deeper lists are put on the same level, which bounds the nesting for browsers.
    var isNew = lists.last.map { item.indent >= $0.indent + 2 && lists.count < 16 } ?? true
    if !isNew, let last = lists.last {
      isNew = last.element != item.element
      if isNew { closeLists(to: lists.count - 1) } else { result.append("</li>") }
    }
    if isNew {
      result.append("<\(item.element)" + (item.start == 1 ? ">" : " start=\"\(item.start)\">"))
      lists.append((item.element, item.indent))
    }
    result.append("<li>")
    paragraph = [MarkdownInline.html(item.text)]
  }

  private mutating func closeLists(to count: Int) {
    while lists.count > count, let last = lists.popLast() { result.append("</li>\n</\(last.element)>") }
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    let text = paragraph.joined(separator: "<br>\n")
    result.append(lists.isEmpty || result.last != "<li>" ? "<p>\(text)</p>" : text)
    paragraph = []
  }

  private mutating func beginCode() {
    endParagraph()
    code = []
  }

  private mutating func endCode() {
    guard let lines = code else { return }
    result.append("<pre><code>\(HTMLText.escaped(lines.joined(separator: "\n")))</code></pre>")
    code = nil
  }
}
