import Wenda

/// Reads Bot Framework's `.qna`: `# ? question`, further wordings as a list, the answer between fences,
/// and lists of filters and prompts.
struct QnAFileImport {
  /// What the items of a list are at the moment.
  private enum Part { case nothing, wordings, filters, prompts, synonyms }

  let source: SourceText
  private var part = Part.nothing
  var pair: QnAPair?
  /// The id of an anchor, which stands before the pair that it names.
  private var anchor = ""
  private var synonyms: ImportedSynonyms?

  /// Whether a line begins a pair: `## ? question` with any number of marks.
  static func isQuestionHeading(_ line: String) -> Bool {
    let text = line.stripped
    guard text.hasPrefix("#") else { return false }
    return text.drop { $0 == "#" }.drop { $0 == " " || $0 == "\t" }.hasPrefix("?")
  }

  static func read(_ source: SourceText, _ builder: inout FAQBuilder) {
    var reader = QnAFileImport(source)
    let lines = source.lines
    var index = 0
    while index < lines.count {
      let text = source.string(lines[index]).stripped
      if text.hasPrefix("```") {
        index = reader.answer(lines, from: index, &builder)
      } else {
        reader.line(text, source.place(lines[index].range.lowerBound), &builder)
        index += 1
      }
    }
    reader.close(&builder)
  }

  private init(_ source: SourceText) { self.source = source }

  private mutating func close(_ builder: inout FAQBuilder) {
    pair?.add(to: &builder)
    if let synonyms, synonyms.forms.count > 1 { builder.synonyms.append(synonyms) }
    (pair, synonyms, part) = (nil, nil, .nothing)
  }

  private mutating func line(_ text: String, _ place: SourcePlace, _ builder: inout FAQBuilder) {
    if text.isEmpty || text.hasPrefix(">") { return }
    if Self.isQuestionHeading(text) { return open(text, place, &builder) }
    if text.hasPrefix("<a"), let id = Self.anchorID(text) {
      anchor = id
      return
    }
    if text.hasPrefix("$") { return openSynonyms(text, place, &builder) }
    let name = text.filter { $0.isLetter }.lowercased()
    if text.hasPrefix("**"), ["filters", "prompts"].contains(name) {
      part = name == "filters" ? .filters : .prompts
      return
    }
    if let first = text.first, "-*+".contains(first), text.dropFirst().first?.isWhitespace == true {
      return item(text.dropFirst().stripped, place, &builder)
    }
    builder.note(
      place,
      text.hasPrefix("[")
        ? "a reference to another file: “\(text.shown)”" : "“\(text.shown)” is nothing of a pair",
      remedy: text.hasPrefix("[") ? "import that file too" : "put answers between lines of three backticks")
  }

  private mutating func open(_ text: String, _ place: SourcePlace, _ builder: inout FAQBuilder) {
    close(&builder)
    var new = QnAPair(at: place)
    new.id = anchor
    let question = text.drop { $0 == "#" || $0 == " " || $0 == "\t" }.dropFirst()
    new.questions = [(String(question), place)]
    (pair, anchor, part) = (new, "", .wordings)
  }

  /// The id in `<a id = "1"></a>`.
  private static func anchorID(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
    return parts.count > 1 && parts[0].holds("id") ? String(parts[1]) : nil
  }

  /// `$word:qna-alterations=`, and its list behind it.
  private mutating func openSynonyms(_ text: String, _ place: SourcePlace, _ builder: inout FAQBuilder) {
    close(&builder)
    let word = text.dropFirst().split(separator: ":", maxSplits: 1).first?.stripped ?? ""
    synonyms = ImportedSynonyms(concept: word, forms: [word], place: place)
    part = .synonyms
  }

  private mutating func item(_ text: String, _ place: SourcePlace, _ builder: inout FAQBuilder) {
    switch part {
    case .wordings where text.hasPrefix("[") && text.hasSuffix(")"):
      builder.note(place, "a reference to other questions: “\(text.shown)”", remedy: "write them here")
    case .wordings: pair?.questions.append((text, place))
    case .synonyms: synonyms?.forms.append(text)
    case .prompts: prompt(text, place, &builder)
    case .filters:
      let parts = text.split(separator: "=", maxSplits: 1).map(\.stripped)
      pair?.metadata.append((parts.first ?? "", parts.count > 1 ? parts[1] : ""))
      if let name = parts.first, ["intent", "language", "title"].contains(name) { return }
      builder.note(
        place, "the filter “\(text.shown)” is not taken over",
        remedy: "where it tells answers apart, write that into the questions")
    case .nothing:
      builder.note(
        place, "“\(text.shown)” belongs to no question; not taken over",
        remedy: "put `# ? question` before it")
    }
  }

  /// `[display text](#id or question)`.
  private mutating func prompt(_ text: String, _ place: SourcePlace, _ builder: inout FAQBuilder) {
    guard text.hasPrefix("["), let middle = text.place(of: "](#"),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else {
      return builder.note(
        place, "“\(text.shown)” is no prompt; not taken over", remedy: "write `- [text](#id)`")
    }
    let shown = text[text.index(after: text.startIndex)..<middle.lowerBound]
    let target = text[middle.upperBound..<end]
    let isQuestion = target.hasPrefix("?")
    let order = pair?.prompts.count ?? 0
    pair?.prompts.append(
      QnAPair.Prompt(
        order: order, text: String(shown), target: String(target.drop { $0 == "?" }),
        isQuestion: isQuestion, place: place))
  }
}
