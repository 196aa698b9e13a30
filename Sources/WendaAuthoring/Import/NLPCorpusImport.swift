import Wenda

/// Reads the corpus of nlp.js: a file a language, joined by the names of the intents.
enum NLPCorpusImport {
  static func accepts(_ value: JSONValue) -> Bool {
    value["data"]?.elements.contains { $0["utterances"] != nil && $0["intent"] != nil } ?? false
  }

  static func read(_ source: SourceText, _ builder: inout FAQBuilder) {
    do {
      let value = try JSONReader.read(source)
      guard let data = value["data"]?.elements else {
        return builder.error(
          source.place(value.offset), "there is no “data” with intents",
          remedy: "see whether it is a corpus of nlp.js")
      }
      let locale = value["locale"]?.string ?? ""
      guard let language = Language(locale: locale) else {
        return builder.error(
          source.place(value["locale"]?.offset ?? value.offset),
          "a corpus in the language “\(locale.shown)”; not taken over",
          remedy: "import those in Chinese and English")
      }
      reportUnused(value, source, &builder)
      for element in data { read(element, language, source, &builder) }
    } catch {
      builder.notes.append(error.diagnostic(in: source))
    }
  }

  private static func reportUnused(_ value: JSONValue, _ source: SourceText, _ builder: inout FAQBuilder) {
    for name in ["entities", "contextData"] {
      guard let part = value[name], !part.isNull else { continue }
      builder.note(
        source.place(part.offset), "“\(name)” is not taken over",
        remedy: "write the questions and answers without `@entity` and `{{ }}`")
    }
  }

  private static func read(
    _ value: JSONValue, _ language: Language, _ source: SourceText, _ builder: inout FAQBuilder
  ) {
    let place = source.place(value.offset)
    guard let name = value["intent"]?.string else {
      return builder.note(place, "an intent without a name; not taken over", remedy: "give it one")
    }
    let questions = (value["utterances"]?.texts ?? []).compactMap {
      builder.question($0.text, source.place($0.value.offset), language)
    }
    if name == "None" {
      builder.outOfScope += questions
      return
    }
    var draft = IntentDraft(key: name, name: name, at: place)
    draft.questions = questions
    let answers = value["answers"].map(texts) ?? []
    if let answer = answers.first { builder.setAnswer(answer.text, language, in: &draft) }
    if answers.count > 1 {
      builder.note(
        source.place(answers[1].value.offset),
        "\(answers.count) answers to “\(name.shown)”; the first is taken",
        remedy: "join them there if they say different things")
    }
    reportPlaceholders(questions.map(\.text) + answers.map(\.text), name, place, &builder)
    if let slots = value["slotFilling"], !slots.isNull {
      builder.note(
        source.place(slots.offset), "slots are not taken over", remedy: "ask for nothing in the answer")
    }
    builder.add(draft)
  }

  /// Answers are strings, or objects with one and conditions.
  private static func texts(_ value: JSONValue) -> [(text: String, value: JSONValue)] {
    value.texts + value.elements.compactMap { element in element["answer"]?.string.map { ($0, element) } }
  }

  private static func reportPlaceholders(
    _ texts: [String], _ name: String, _ place: SourcePlace, _ builder: inout FAQBuilder
  ) {
    let isFilled = { (text: String) in
      text.holds("{{")
        || text.split(separator: " ").contains { $0.count > 1 && ($0.first == "@" || $0.first == "%") }
    }
    guard let text = texts.first(where: isFilled) else { return }
    builder.note(
      place, "“\(name.shown)” has places to be filled in: “\(text.shown)”",
      remedy: "write them out in the new files")
  }
}
