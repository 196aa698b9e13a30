import Wenda

/// Reads a synonym table in the format of Solr and Lucene: `surface, surface => concept`, one row a
/// line, `#` before a comment where it begins a word, `\` before a comma, `=`, `#` or `\` that is meant.
///
/// A row without `=>` stands for its first surface form.
enum SynonymFileParser {
  static func parse(file: String, bytes: [UInt8]) -> (rows: [SynonymRow], diagnostics: [Diagnostic]) {
    parse(SourceLines(file: file, bytes: bytes))
  }

  static func parse(_ source: SourceLines) -> (rows: [SynonymRow], diagnostics: [Diagnostic]) {
    var rows: [SynonymRow] = []
    var diagnostics = source.diagnostics
    for (number, line) in source.lines.enumerated() {
      let fields = split(line)
      func report(_ column: Int, _ message: String, _ remedy: String) {
        diagnostics.append(Diagnostic(at: source.place(number, column), message, remedy: remedy))
      }
      guard !fields.isEmpty else { continue }
      for empty in fields where empty.text.isEmpty {
        report(empty.column, "an empty surface form or concept", "take out the comma or write the form")
      }
      guard !fields.contains(where: \.text.isEmpty) else { continue }
      // The first tells enough: one typo runs through a row.
      if let typo = fields.lazy.compactMap({ field in SynonymMistakes.fault(field.text).map { (field, $0) } })
        .first
      {
        report(typo.0.column, typo.1.message, typo.1.remedy)
        continue
      }
      let targets = fields.filter(\.isTarget)
      let surfaces = fields.filter { !$0.isTarget }
      guard targets.count <= 1 else {
        report(targets[1].column, "more than one concept in a row", "name one concept after `=>`")
        continue
      }
      let concept = targets.first?.text ?? surfaces[0].text
      rows.append(
        SynonymRow(
          concept.split(separator: " ").joined(separator: "-").lowercased(),
          surfaces: surfaces.map { ($0.text, source.place(number, $0.column)) }))
    }
    return (rows, diagnostics)
  }

  private struct Field {
    var text = ""
    var column: Int
    /// Behind the arrow.
    var isTarget: Bool
  }

  /// The fields of a row: separated by commas and one arrow, unescaped and trimmed.
  private static func split(_ line: Substring) -> [Field] {
    var fields: [Field] = []
    var text = ""
    var textColumn = 0
    var column = 0
    var isTarget = false
    var sawSeparator = false
    func close() {
      fields.append(
        Field(
          text: String(Substring(text).trimmed), column: textColumn > 0 ? textColumn : column + 1,
          isTarget: isTarget))
      text = ""
      textColumn = 0
    }
    var scalars = Array(line.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      column += 1
      if textColumn == 0, scalar != " ", scalar != "\t" { textColumn = column }
      switch scalar {
      case "\\":
        if let next = scalars.popFirst() {
          text.unicodeScalars.append(next)
          column += 1
        }
      case "#" where text.isEmpty || text.last == " " || text.last == "\t":
        scalars = []
      case ",", "，":
        close()
        sawSeparator = true
      case "=" where scalars.first == ">":
        scalars.removeFirst()
        column += 1
        close()
        isTarget = true
        sawSeparator = true
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    if sawSeparator || !Substring(text).trimmed.isEmpty { close() }
    return fields
  }
}
