/// Writes one line of Markdown as HTML: bold and italic text, code, links.
struct MarkdownInline {
  private let text: [Character]
  private var index = 0
  private var result = ""
  /// Marks known to have no closing one further on, so that each is searched for once.
  private var unclosed: Set<String> = []

  static func html(_ line: String) -> String {
    var writer = MarkdownInline(text: Array(line))
    writer.write()
    return writer.result
  }

  private init(text: [Character]) { self.text = text }

  private mutating func write() {
    while index < text.count {
      let character = text[index]
      let isWritten: Bool
      switch character {
      case "\\" where index + 1 < text.count && (text[index + 1].isPunctuation || text[index + 1].isSymbol):
        append(String(text[index + 1]))
        index += 2
        continue
      case "*": isWritten = marked("**", "strong") || marked("*", "em")
      case "`": isWritten = marked("`", "code")
      case "[": isWritten = link()
      case "h": isWritten = bareLink()
      default: isWritten = false
      }
      if isWritten { continue }
      append(String(character))
      index += 1
    }
  }

  private mutating func append(_ text: String) { result += HTMLText.escaped(text) }

  private func starts(_ mark: String, at place: Int) -> Bool {
    let end = place + mark.count
    return end <= text.count && text[place..<end].elementsEqual(mark)
  }

  /// Text between two marks that touch it.
  private mutating func marked(_ mark: String, _ element: String) -> Bool {
    let start = index + mark.count
    guard starts(mark, at: index), start < text.count, !text[start].isWhitespace, !unclosed.contains(mark)
    else {
      return false
    }
    var end = start + 1
    while end < text.count, !(starts(mark, at: end) && !text[end - 1].isWhitespace) { end += 1 }
    guard end < text.count else {
      unclosed.insert(mark)
      return false
    }
    let inner = String(text[start..<end])
    result +=
      "<\(element)>" + (mark == "`" ? HTMLText.escaped(inner) : MarkdownInline.html(inner)) + "</\(element)>"
    index = end + mark.count
    return true
  }

  /// `[text](address)`; of an address that is not safe the text stays.
  private mutating func link() -> Bool {
    let window = text[index..<min(index + 2000, text.count)]
    guard let close = window.firstIndex(of: "]"), close + 1 < window.endIndex, text[close + 1] == "(" else {
      return false
    }
    let isBracketed = close + 2 < window.endIndex && text[close + 2] == "<"
    guard let end = window[(close + 2)...].firstIndex(of: isBracketed ? ">" : ")") else { return false }
    let shown = MarkdownInline.html(String(text[index + 1..<close]))
    let address = String(text[close + (isBracketed ? 3 : 2)..<end])
    result += WebAddress.isSafe(address) ? Self.anchor(address, shown) : shown
    index = end + (isBracketed ? 2 : 1)
    return true
  }

  /// An address that stands in the text.
  private mutating func bareLink() -> Bool {
    guard starts("https://", at: index) || starts("http://", at: index) else { return false }
    if index > 0, text[index - 1].isLetter, text[index - 1].isASCII { return false }
    var end = index
    while end < text.count, text[end].isASCII, !text[end].isWhitespace, !"<>\"()[]".contains(text[end]) {
      end += 1
    }
    while end > index, ".,;:!?'*".contains(text[end - 1]) { end -= 1 }
    let address = String(text[index..<end])
    result += Self.anchor(address, HTMLText.escaped(address))
    index = end
    return true
  }

  private static func anchor(_ address: String, _ shown: String) -> String {
    "<a href=\"\(HTMLText.escaped(address))\" rel=\"noopener\">\(shown)</a>"
  }
}
