import Wenda

/// Reads the table that QnA Maker and Azure question answering export: a row a question, rows of one pair
/// with the same number, prompts as JSON in a cell, `\n` for line ends.
struct QnAMakerTableImport {
  private let table: Table
  private let indices: [String: Int]

  /// Whether these columns are those of QnA Maker.
  static func accepts(_ names: [String]) -> Bool {
    let names = Set(names.map { $0.lowercased() })
    if names == ["synonyms"] || names == ["key", "value"] { return true }
    let own: Set = [
      "metadata", "suggestedquestions", "iscontextonly", "prompts", "qnaid", "sourcedisplayname",
    ]
    let isOld = names.contains("source") && names.count <= 4
    return names.isSuperset(of: ["question", "answer"]) && (isOld || !names.isDisjoint(with: own))
  }

  static func read(_ source: SourceText, _ builder: inout FAQBuilder) {
    let header = Table.headerNames(source).map { $0.lowercased() }
    if header == ["synonyms"] { return readSynonyms(source, &builder) }
    if header == ["key", "value"] { return }  // The settings of an Azure project: nothing to answer with.
    let delimiter = builder.options.delimiter ?? TableDelimiter.find(in: source.bytes).delimiter
    let table = Table(source, delimiter: delimiter)
    builder.notes += table.problems
    var indices: [String: Int] = [:]
    for (index, name) in header.enumerated() where indices[name] == nil { indices[name] = index }
    let reader = QnAMakerTableImport(table: table, indices: indices)
    guard indices["question"] != nil, indices["answer"] != nil else {
      return builder.error(
        SourcePlace(file: source.file, line: 1), "there are no columns Question and Answer",
        remedy: "export it as a table (TSV) again, or say --from table")
    }
    reader.reportUnused(&builder)
    for row in table.rows { reader.read(row, &builder) }
  }

  private static func readSynonyms(_ source: SourceText, _ builder: inout FAQBuilder) {
    for line in source.lines.dropFirst() {
      let forms = TableImport.list(source.string(line))
      guard forms.count > 1 else { continue }
      builder.synonyms.append(
        ImportedSynonyms(concept: forms[0], forms: forms, place: source.place(line.range.lowerBound)))
    }
  }

  private func reportUnused(_ builder: inout FAQBuilder) {
    for name in ["source", "suggestedquestions", "keywords"] {
      guard let index = indices[name], index < table.header.count else { continue }
      let count = table.rows.count { index < $0.count && !["", "[]"].contains($0[index].text.stripped) }
      guard count > 0 else { continue }
      builder.note(
        table.place(table.header[index]), "\(table.header[index].text) (\(count) rows) is not taken over",
        remedy: name == "source" ? "there is nothing to do" : "write what is right of it as questions")
    }
  }

  private func cell(_ name: String, _ row: [TableCell]) -> TableCell? {
    indices[name].flatMap { $0 < row.count ? row[$0] : nil }
  }

  private func read(_ row: [TableCell], _ builder: inout FAQBuilder) {
    guard let question = cell("question", row), let answer = cell("answer", row) else { return }
    let place = table.place(question)
    let isHeader = question.text == "Question" && answer.text == "Answer"
    if isHeader { return }  // Tables that were uploaded as files have their header as a pair.
    guard !question.text.stripped.isEmpty else {
      return builder.note(place, "a row without a question; not taken over", remedy: "write one")
    }
    var pair = QnAPair(at: place)
    pair.id = cell("qnaid", row)?.text.stripped ?? ""
    pair.questions = [(Self.unescaped(question.text), place)]
    pair.answer = Self.unescaped(answer.text)
    pair.isContextOnly = cell("iscontextonly", row)?.text.stripped.lowercased() == "true"
    readMetadata(row, &pair, &builder)
    readPrompts(row, &pair, &builder)
    pair.add(to: &builder)
  }

  /// `name:value|name:value`, or an array of objects in JSON.
  private func readMetadata(_ row: [TableCell], _ pair: inout QnAPair, _ builder: inout FAQBuilder) {
    guard let cell = cell("metadata", row), !["", "[]"].contains(cell.text.stripped) else { return }
    if let value = try? JSONReader.read(Array(cell.text.utf8)) {
      pair.metadata = value.elements.map { ($0["name"]?.scalar ?? "", $0["value"]?.scalar ?? "") }
    } else {
      pair.metadata = cell.text.split(separator: "|").map { part in
        let parts = part.split(separator: ":", maxSplits: 1).map(\.stripped)
        return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
      }
    }
    guard pair.foreignMetadata != nil else { return }
    builder.note(
      table.place(cell), "metadata “\(cell.text.shown)” is not taken over",
      remedy: "where it tells answers apart, write that into the questions")
  }

  private func readPrompts(_ row: [TableCell], _ pair: inout QnAPair, _ builder: inout FAQBuilder) {
    guard let cell = cell("prompts", row), !["", "[]"].contains(cell.text.stripped) else { return }
    let place = table.place(cell)
    guard let value = try? JSONReader.read(Array(cell.text.utf8)) else {
      return builder.note(
        place, "prompts that are not JSON: “\(cell.text.shown)”; not taken over",
        remedy: "export the table again")
    }
    let found = QnAPair.prompts(value) { _ in place }
    pair.prompts = found.prompts
    for inner in found.pairs { QnAMakerJSONImport.read(inner, at: { _ in place }, &builder) }
  }

  /// With line ends and tabs where the table has `\n` and `\t`.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var result = ""
    var characters = Substring(text)
    while let character = characters.popFirst() {
      guard character == "\\", let next = characters.first, let meant = ["n": "\n", "r": "", "t": " "][next]
      else {
        result.append(character)
        continue
      }
      characters.removeFirst()
      result += meant
    }
    return result
  }
}
