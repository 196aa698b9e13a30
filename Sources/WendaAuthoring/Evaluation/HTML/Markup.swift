import Wenda

/// Builds HTML and SVG.
enum Markup {
  /// Text of any origin as text of the page, in elements and in quoted attributes; control
  /// characters are no more allowed there than in a terminal.
  static func escaped(_ text: String) -> String {
    HTMLText.withReferences(text.printable(newline: .space))
  }

  /// A part of the page under a heading, with a note on how to read it.
  static func section(_ title: Bilingual, note: Bilingual, _ body: String) -> String {
    """
    <section><h2>\(title.html)</h2>
    <p class="soft">\(note.html)</p>
    \(body)
    </section>
    """
  }

  /// A table whose first column heads its rows; it scrolls by itself where the screen is narrow.
  ///
  /// - Parameters:
  ///   - heading: one a column
  ///   - rows: as markup
  static func table(_ caption: Bilingual, heading: [Bilingual], rows: [[String]]) -> String {
    let head = heading.map { "<th scope=\"col\">\($0.html)</th>" }.joined()
    let body = rows.map { cells in
      "<tr><th scope=\"row\">\(cells.first ?? "")</th>"
        + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
    }.joined(separator: "\n")
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="\(caption.plain)"><table>
      <caption>\(caption.html)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)
      </tbody></table></div>
      """
  }

  /// A part that is collapsed until it is opened.
  static func details(_ summary: Bilingual, _ body: String) -> String {
    "<details><summary>\(summary.html)</summary>\n\(body)\n</details>"
  }
}
