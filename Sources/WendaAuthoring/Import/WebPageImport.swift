import Wenda

/// Reads a web page, or a file of JSON-LD, with questions and answers of schema.org.
enum WebPageImport {
  static func read(_ source: SourceText, _ builder: inout FAQBuilder) {
    let first = source.bytes.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    var questions: [PageQuestion] = []
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      questions = linkedData(0..<source.bytes.count, source, &builder)
    } else {
      questions = page(source, &builder)
    }
    guard !questions.isEmpty else {
      return builder.error(
        SourcePlace(file: source.file, line: 1),
        "there are no questions and answers of schema.org (FAQPage) in this page",
        remedy: "copy its questions and answers into a table with the columns question and answer")
    }
    for question in questions { add(question, source, &builder) }
  }

  /// Those of JSON-LD, and of microdata those that are not among them.
  private static func page(_ source: SourceText, _ builder: inout FAQBuilder) -> [PageQuestion] {
    let document = HTMLDocument(source)
    var questions: [PageQuestion] = []
    for script in document.scripts {
      let type = document.nodes[script.node].attributes["type"]?.lowercased() ?? ""
      if type.hasPrefix("application/ld+json") { questions += linkedData(script.text, source, &builder) }
    }
    let known = Set(questions.map(\.question))
    let locale = document.nodes.first { $0.name == "html" }?.attributes["lang"]
    for index in questions.indices where questions[index].locale == nil { questions[index].locale = locale }
    return questions + MicrodataFAQ.questions(in: document).filter { !known.contains($0.question) }
  }

  private static func linkedData(
    _ range: Range<Int>, _ source: SourceText, _ builder: inout FAQBuilder
  ) -> [PageQuestion] {
    guard !source.isBlank(range) else { return [] }
    do {
      let value = try JSONReader.read(Array(source.bytes[range]))
      return LinkedDataFAQ.questions(in: value).map { question in
        var question = question
        question.offset += range.lowerBound
        return question
      }
    } catch {
      let place = source.place(range.lowerBound + error.offset)
      builder.error(place, "the data for search engines is not JSON: \(error.message)", remedy: error.remedy)
      return []
    }
  }

  private static func add(_ question: PageQuestion, _ source: SourceText, _ builder: inout FAQBuilder) {
    let place = source.place(question.offset)
    let said = question.locale.flatMap { Language(locale: $0) }
    // Pages say `en` whatever they hold; characters do not lie.
    let language = question.identifier == nil ? builder.options.detectLanguage(question.question) : said
    guard let text = builder.question(question.question, place, language) else { return }
    var draft = IntentDraft(
      key: question.identifier.map { "page:" + $0 }, name: question.identifier, at: place)
    draft.questions = [text]
    builder.setAnswer(question.answer, text.language, in: &draft)
    builder.add(draft)
  }
}
