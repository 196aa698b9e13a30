import Wenda

/// Reads the JSON of QnA Maker (`qnaDocuments`, `qnaList`), of Azure question answering (`assets` with
/// `qnas`), and plain arrays of objects with a question and an answer.
enum QnAMakerJSONImport {
  /// Whether there are pairs, or synonyms, in it.
  static func accepts(_ value: JSONValue) -> Bool {
    let isPair = { (element: JSONValue) in
      let pair = element["value"] ?? element
      return pair["answer"] != nil && (pair["questions"] ?? pair["question"]) != nil
    }
    return pairs(in: value).contains(where: isPair) || !synonyms(in: value).isEmpty
  }

  static func read(_ source: SourceText, _ builder: inout FAQBuilder) {
    do {
      let value = try JSONReader.read(source)
      guard accepts(value) else {
        return builder.error(
          source.place(value.offset), "there are no questions and answers in this JSON",
          remedy: "export the knowledge base again, or name its format with --from")
      }
      for pair in pairs(in: value) { read(pair["value"] ?? pair, at: source.place, &builder) }
      for row in synonyms(in: value) { readSynonyms(row, source, &builder) }
      for name in ["urls", "files"] {
        guard let list = value[name], !list.elements.isEmpty else { continue }
        builder.note(
          source.place(list.offset), "“\(name)” (\(list.elements.count)), which the service reads itself",
          remedy: "import the pages or files on their own")
      }
    } catch {
      builder.notes.append(error.diagnostic(in: source))
    }
  }

  /// The pairs, wherever this version of the service puts them.
  private static func pairs(in value: JSONValue) -> [JSONValue] {
    if case .array(let elements) = value.kind { return elements }
    let inside = value["assets"] ?? value["add"] ?? value
    return ["qnaDocuments", "qnaList", "qnas", "value", "questions", "faq", "faqs", "data"].lazy
      .compactMap { inside[$0]?.elements }.first { !$0.isEmpty } ?? []
  }

  private static func synonyms(in value: JSONValue) -> [JSONValue] {
    ((value["assets"] ?? value)["synonyms"] ?? value["wordAlterations"])?.elements
      .filter { $0["alterations"] != nil } ?? []
  }

  private static func readSynonyms(_ row: JSONValue, _ source: SourceText, _ builder: inout FAQBuilder) {
    let forms = row["alterations"]?.texts.map(\.text.onOneLine).filter { !$0.isEmpty } ?? []
    guard let concept = forms.first, forms.count > 1 else { return }
    builder.synonyms.append(
      ImportedSynonyms(concept: concept, forms: forms, place: source.place(row.offset)))
  }

  /// Reads one pair; `place` tells where its bytes are.
  static func read(_ value: JSONValue, at place: (Int) -> SourcePlace, _ builder: inout FAQBuilder) {
    var pair = QnAPair(at: place(value.offset))
    guard let answer = value["answer"]?.string, let questions = value["questions"] ?? value["question"] else {
      return builder.note(
        pair.place, "something that is no question with an answer; not taken over",
        remedy: "give it `questions` and `answer`")
    }
    pair.id = value["id"]?.scalar ?? ""
    pair.answer = answer
    pair.questions = questions.texts.map { ($0.text, place($0.value.offset)) }
    let context = value["context"] ?? value["dialog"]
    pair.isContextOnly = context?["isContextOnly"]?.isTrue ?? false
    if let metadata = value["metadata"] { readMetadata(metadata, place, &pair, &builder) }
    reportSuggestions(value, place, &builder)
    var inner: [JSONValue] = []
    if let prompts = context?["prompts"] { (pair.prompts, inner) = QnAPair.prompts(prompts, at: place) }
    pair.add(to: &builder)
    for value in inner { read(value, at: place, &builder) }
  }

  /// An array of names and values, or an object.
  private static func readMetadata(
    _ value: JSONValue, _ place: (Int) -> SourcePlace, _ pair: inout QnAPair, _ builder: inout FAQBuilder
  ) {
    pair.metadata = value.elements.map { ($0["name"]?.scalar ?? "", $0["value"]?.scalar ?? "") }
    pair.metadata += value.members.map { ($0.name, $0.value.scalar ?? "") }
    guard let first = pair.foreignMetadata else { return }
    builder.note(
      place(value.offset), "metadata “\(first.name.shown): \(first.value.shown)” is not taken over",
      remedy: "where it tells answers apart, write that into the questions")
  }

  /// What users asked and nobody has approved.
  private static func reportSuggestions(
    _ value: JSONValue, _ place: (Int) -> SourcePlace, _ builder: inout FAQBuilder
  ) {
    let suggestions = value["activeLearningSuggestions"] ?? value["alternateQuestionClusters"]
    guard let suggestions, !suggestions.elements.isEmpty else { return }
    builder.note(
      place(suggestions.offset), "\(suggestions.elements.count) suggested questions are not taken over",
      remedy: "write those that are right as questions")
  }
}
