import Wenda

/// An intent of a Dialogflow agent.
struct DialogflowIntent {
  let name: String
  let place: SourcePlace
  private var draft: IntentDraft
  private let parent: String?
  /// Whether its questions are those that the agent is to decline.
  private let isFallback: Bool
  private var questions: [ImportedQuestion] = []

  init(_ value: JSONValue, _ source: SourceText, _ builder: inout FAQBuilder) {
    place = source.place(value.offset)
    name = value["name"]?.string ?? ""
    parent = value["parentId"]?.string
    isFallback = value["fallbackIntent"]?.isTrue ?? false
    draft = IntentDraft(key: Self.key(value["id"]?.string ?? name), name: name, at: place)
    if parent == nil, let contexts = value["contexts"], !contexts.elements.isEmpty {
      builder.note(
        source.place(contexts.offset), "“\(name.shown)” is meant in a context only, which is not taken over",
        remedy: "make its questions follow-ups afterwards")
    }
    for response in value["responses"]?.elements ?? [] { readAnswers(response, source, &builder) }
  }

  private static func key(_ id: String) -> String { "dialogflow:" + id }

  /// The texts of all messages in a language are one answer, a paragraph each.
  private mutating func readAnswers(_ response: JSONValue, _ source: SourceText, _ builder: inout FAQBuilder)
  {
    var texts: [(language: Language, text: String)] = []
    for message in response["messages"]?.elements ?? [] {
      let place = source.place(message.offset)
      let speech = message["speech"]?.texts.filter { !$0.text.stripped.isEmpty } ?? []
      guard message["speech"] != nil else {
        builder.note(
          place, "a card, button or payload below “\(name.shown)” is not taken over",
          remedy: "write what it says into the answer")
        continue
      }
      guard let first = speech.first?.text else { continue }
      if speech.count > 1 {
        builder.note(
          place, "\(speech.count) answers to “\(name.shown)”; the first is taken",
          remedy: "join them there if they say different things")
      }
      let locale = message["lang"]?.string ?? ""
      guard let language = locale.isEmpty ? builder.options.detectLanguage(first) : Language(locale: locale)
      else {
        builder.note(
          place, "an answer in the language “\(locale.shown)”; not taken over",
          remedy: "Chinese and English are answered")
        continue
      }
      texts.append((language, first))
    }
    for language in Language.allCases {
      let own = texts.filter { $0.language == language }.map(\.text.tidied)
      builder.setAnswer(own.joined(separator: "\n\n"), language, in: &draft)
    }
    reportParameters(texts.map(\.text), &builder)
  }

  private func reportParameters(_ texts: [String], _ builder: inout FAQBuilder) {
    let isFilled = { (word: Substring) in
      word.first == "$" && word.dropFirst().first?.isLetter == true
        || word.hasPrefix("#") && word.contains(".")
    }
    guard let text = texts.first(where: { $0.split(separator: " ").contains(where: isFilled) }) else {
      return
    }
    builder.note(
      place, "“\(name.shown)” has places to be filled in: “\(text.shown)”",
      remedy: "write them out in the new files")
  }

  /// Adds the training phrases of a file. The parts of a phrase that are marked as entities are just text.
  mutating func addQuestions(
    _ phrases: [JSONValue], _ language: Language?, _ source: SourceText, _ builder: inout FAQBuilder
  ) {
    for phrase in phrases {
      let text = (phrase["data"]?.elements ?? []).compactMap { $0["text"]?.string }.joined()
      let place = source.place(phrase.offset)
      if phrase["isTemplate"]?.isTrue == true {
        builder.note(place, "a template: “\(text.shown)”; not taken over", remedy: "write it as a question")
      } else if let question = builder.question(text, place, language) {
        questions.append(question)
      }
    }
  }

  /// Adds it to the FAQ.
  func add(to builder: inout FAQBuilder) {
    if isFallback {
      builder.outOfScope += questions
      if !draft.answers.isEmpty {
        builder.note(
          place, "what “\(name.shown)” says is not taken over", remedy: "Wenda has words for declining")
      }
      return
    }
    var draft = draft
    if let parent {
      draft.followUps = [([Self.key(parent)], questions, place)]
    } else {
      draft.questions = questions
    }
    builder.add(draft)
  }
}
