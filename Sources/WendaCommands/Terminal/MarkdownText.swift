/// The Markdown of an answer as a terminal shows it: bold, links and lists instead of their marks.
///
/// Knows `**strong**`, `*emphasis*` and with `_`, `code`, `[links](address)`, `<https://…>`, headings, fences and
/// dotted lists; a backslash before punctuation takes its meaning away. Whatever is not well formed stays as it is.
struct MarkdownText {
  /// The text without the marks.
  private(set) var plain = ""
  /// The style of each scalar of it.
  private var styles: [Style?] = []

  init(_ source: String) {
    var isLiteral = false
    var isFirst = true
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == " " }).hasPrefix("```") {
        isLiteral.toggle()
        continue
      }
      if !isFirst { append("\n", nil) }
      isFirst = false
      if isLiteral { append("    " + line, nil) } else { append(line: line) }
    }
  }

  /// In rows of so many columns; without styles only the marks are gone.
  func rendered(columns: Int, painter: StylePainter) -> String {
    let scalars = Array(plain.unicodeScalars)
    var runs = StyledRuns()
    var place = 0
    for scalar in plain.wrapped(to: columns).unicodeScalars {
      // Wrapping removes and inserts spaces; the rest is unchanged.
      if scalar != " ", scalar != "\n" {
        while place < scalars.count, scalars[place] != scalar { place += 1 }
      }
      let isGap = scalar == " " || scalar == "\n"
      runs.append(scalar, isGap || place >= styles.count ? nil : styles[place], isGap: isGap)
      if !isGap { place += 1 }
    }
    return runs.text(painter)
  }

  private mutating func append(_ text: String, _ style: Style?) {
    plain += text
    styles += Array(repeating: style, count: text.unicodeScalars.count)
  }

  private mutating func append(line: Substring) {
    let indent = line.prefix { $0 == " " }
    let text = line.dropFirst(indent.count)
    let hashes = text.prefix { $0 == "#" }
    if (1...6).contains(hashes.count), text.dropFirst(hashes.count).hasPrefix(" ") {
      append(inline: text.dropFirst(hashes.count).drop { $0 == " " }, .bold)
    } else if let mark = text.first, "-*+".contains(mark), text.dropFirst().hasPrefix(" ") {
      append(indent + "· ", nil)
      append(inline: text.dropFirst().drop { $0 == " " }, nil)
    } else {
      append(String(indent), nil)
      append(inline: text, nil)
    }
  }

  private mutating func append(inline text: Substring, _ style: Style?) {
    var scanner = MarkdownScanner(text)
    while let piece = scanner.next() {
      switch piece {
      case .text(let text): append(text, style)
      case .code(let text): append(text, .cyan)
      case .emphasis(let text): append(inline: text, style ?? .italic)
      case .strong(let text): append(inline: text, .bold)
      case .link(let text, let address):
        append(inline: text, .underlined)
        if text != address { append(" (\(address))", .dim) }
      }
    }
  }
}

/// Text in runs of one style each.
private struct StyledRuns {
  private var runs: [(text: String.UnicodeScalarView, style: Style?)] = []
  /// Spaces and line ends behind the last run, whose style depends on what follows.
  private var gap = String.UnicodeScalarView()

  /// A space has the style that both of its neighbours in the row share.
  mutating func append(_ scalar: Unicode.Scalar, _ style: Style?, isGap: Bool) {
    if isGap {
      gap.append(scalar)
      return
    }
    let isWithin = runs.last?.style == style && !gap.contains("\n")
    if !gap.isEmpty { append(gap, isWithin ? style : nil) }
    gap = String.UnicodeScalarView()
    append(String.UnicodeScalarView([scalar]), style)
  }

  func text(_ painter: StylePainter) -> String {
    runs.map { run in run.style.map { painter.paint(String(run.text), $0) } ?? String(run.text) }.joined()
      + String(gap)
  }

  private mutating func append(_ text: String.UnicodeScalarView, _ style: Style?) {
    if let last = runs.last, last.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append((text, style))
    }
  }
}

extension ToolContext {
  /// An answer for people, in rows of the terminal if there is one; else the Markdown as its author wrote it.
  func laidOut(markdown text: String) -> String {
    let text = text.printable()
    return columns().map { MarkdownText(text).rendered(columns: $0, painter: painter) } ?? text
  }
}
