import Wenda

/// Reads a table with a question and its answer in each row.
///
/// Rows are one topic where they have the same id, or without ids the same answer.
struct TableImport {
  private let table: Table
  private let columns: TableColumns

  static func read(_ source: SourceText, _ builder: inout FAQBuilder) {
    let table = Table(source, delimiter: builder.options.delimiter)
    builder.notes += table.problems
    let reader = TableImport(table: table, columns: TableColumns(names: table.header.map(\.text.stripped)))
    guard reader.columns.hasQuestionsAndAnswers else { return reader.refuse(&builder) }
    reader.reportUnused(&builder)
    for row in table.rows { reader.read(row, &builder) }
  }

  private func refuse(_ builder: inout FAQBuilder) {
    let names = columns.names.prefix(8).map { "“\($0.shown)”" }.joined(separator: ", ")
    builder.error(
      SourcePlace(file: table.source.file, line: 1),
      "the first row names no question and answer columns, but \(names)",
      remedy:
        "if it is a header, rename two of them to question and answer (问题, 答案); if not, put one before it"
    )
  }

  private func reportUnused(_ builder: inout FAQBuilder) {
    for (index, cell) in table.header.enumerated() where columns.columns[index] == nil {
      let count = table.rows.count { index < $0.count && !$0[index].text.stripped.isEmpty }
      guard count > 0 else { continue }
      builder.note(
        table.place(cell), "the column “\(cell.text.shown)” with \(count) cells is not taken over",
        remedy: "rename it if it holds wordings, titles, sections, languages or related topics")
    }
  }

  /// The cells of a role in a row that hold something.
  private func cells(_ role: TableColumns.Role, _ row: [TableCell]) -> [(
    cell: TableCell, language: Language?
  )] {
    columns.indices(role).compactMap { index in
      guard index < row.count, !row[index].text.stripped.isEmpty else { return nil }
      return (Self.withoutGuard(row[index]), columns.columns[index]?.language)
    }
  }

  /// Without the `'` that keeps a spreadsheet from taking a cell for a formula.
  private static func withoutGuard(_ cell: TableCell) -> TableCell {
    guard cell.text.hasPrefix("'"), let second = cell.text.dropFirst().first, "=+-@".contains(second) else {
      return cell
    }
    return TableCell(text: String(cell.text.dropFirst()), offset: cell.offset)
  }

  private func text(_ role: TableColumns.Role, _ row: [TableCell]) -> String? {
    cells(role, row).first?.cell.text.stripped
  }

  private func read(_ row: [TableCell], _ builder: inout FAQBuilder) {
    let place = row.first.map(table.place) ?? SourcePlace(file: table.source.file, line: 1)
    var own: Language?
    if let name = text(.language, row) {
      own = Language(locale: name)
      guard own != nil else {
        return builder.note(
          place, "a row in the language “\(name.shown)”; not taken over",
          remedy: "write zh or en where it is one")
      }
    }
    let id = text(.id, row)
    if id == SettingsFileParser.name, readSetting(row, own, place, &builder) { return }
    var draft = IntentDraft(key: id, name: id, at: place)
    let questions = self.questions(row, own, &builder)
    if id == "-" {
      builder.outOfScope += questions
      return
    }
    if let after = text(.after, row) {
      draft.followUps = [(Self.list(after), questions, place)]
    } else {
      draft.questions = questions
    }
    fill(&draft, row, own, builder)
    guard !draft.questions.isEmpty || id != nil else { return reportIncomplete(place, "question", &builder) }
    guard !draft.answers.isEmpty || id != nil else { return reportIncomplete(place, "answer", &builder) }
    builder.add(draft)
  }

  /// A row of settings has the name of one for its title, its value for the answer, and no question.
  private func readSetting(
    _ row: [TableCell], _ own: Language?, _ place: SourcePlace, _ builder: inout FAQBuilder
  ) -> Bool {
    guard cells(.question, row).isEmpty, let name = text(.title, row), let value = text(.answer, row) else {
      return false
    }
    if let setting = SettingsName(name[...], isText: false) {
      builder.settings.set(setting, to: value[...]) { _ in place }
    } else if let text = SettingsName(name[...], isText: true), let own {
      builder.settings.set(text, to: value, in: own, at: place)
    } else {
      return false
    }
    return true
  }

  private func questions(_ row: [TableCell], _ own: Language?, _ builder: inout FAQBuilder)
    -> [ImportedQuestion]
  {
    var questions: [ImportedQuestion] = []
    for (cell, language) in cells(.question, row) {
      if let question = builder.question(cell.text, table.place(cell), language ?? own) {
        questions.append(question)
      }
    }
    for (cell, language) in cells(.wordings, row) {
      for wording in Self.wordings(cell.text) {
        if let question = builder.question(wording, table.place(cell), language ?? own) {
          questions.append(question)
        }
      }
    }
    return questions
  }

  private func fill(_ draft: inout IntentDraft, _ row: [TableCell], _ own: Language?, _ builder: FAQBuilder) {
    for (cell, language) in cells(.answer, row) { builder.setAnswer(cell.text, language ?? own, in: &draft) }
    for (cell, language) in cells(.title, row) {
      let title = cell.text.onOneLine
      draft.titles[language ?? own ?? builder.options.detectLanguage(title)] = title
    }
    draft.section = text(.section, row)?.onOneLine ?? ""
    for (cell, _) in cells(.related, row) {
      for target in Self.list(cell.text) {
        draft.links.append(IntentDraft.Link(text: "", target: target, place: table.place(cell)))
      }
    }
  }

  private func reportIncomplete(_ place: SourcePlace, _ missing: String, _ builder: inout FAQBuilder) {
    builder.note(
      place, "a row without \(missing); not taken over",
      remedy: missing == "answer"
        ? "write one, or if it is a wording of another row, repeat the answer of that row" : "write one")
  }

  /// Several wordings in a cell: a line each, or separated by `|`, or by semicolons.
  static func wordings(_ text: String) -> [String] {
    let separators: [(Character) -> Bool] = [{ $0.isNewline }, { $0 == "|" }, { $0 == ";" || $0 == "；" }]
    let separator = separators.first { text.stripped.contains(where: $0) } ?? { _ in false }
    return text.split(whereSeparator: separator).map(\.stripped).filter { !$0.isEmpty }
  }

  /// Ids, separated by commas.
  static func list(_ text: String) -> [String] {
    text.split { ",，、;；|\n".contains($0) }.map(\.stripped).filter { !$0.isEmpty }
  }
}
