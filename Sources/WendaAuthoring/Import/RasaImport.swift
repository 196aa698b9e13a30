import Wenda

/// Reads Rasa's training data (version 2 and later): intents with examples in `nlu`, answers in `responses`,
/// and in `rules` and `stories` which of them an intent gets.
///
/// An intent `faq/ask_price` is answered by `utter_faq/ask_price`, an intent `greet` by what a rule says,
/// else by `utter_greet`.
struct RasaImport {
  /// What such files have at their top.
  static let topKeys = ["nlu", "responses", "rules", "stories", "intents"]

  private var intents: [(name: String, questions: [ImportedQuestion], place: SourcePlace)] = []
  private var answers: [String: [String]] = [:]
  private var answerOrder: [(name: String, place: SourcePlace)] = []
  /// The answer that a rule gives to an intent.
  private var actions: [String: String] = [:]

  static func read(_ sources: [SourceText], _ builder: inout FAQBuilder) {
    var reader = RasaImport()
    for source in sources {
      do {
        if source.lines.contains(where: { source.string($0).hasPrefix("## intent:") }) {
          builder.error(
            source.place(0), "this is Markdown of Rasa 1, which is not read",
            remedy: "turn it into YAML with `rasa data convert nlu`")
          continue
        }
        reader.read(try YAMLReader.read(source), source, &builder)
      } catch {
        builder.notes.append(error.diagnostic(in: source))
      }
    }
    reader.finish(&builder)
  }

  private mutating func read(_ value: YAMLValue, _ source: SourceText, _ builder: inout FAQBuilder) {
    for element in value["nlu"]?.elements ?? [] { readTraining(element, source, &builder) }
    for member in value["responses"]?.members ?? [] { readAnswers(member, source, &builder) }
    for rule in (value["rules"]?.elements ?? []) + (value["stories"]?.elements ?? []) { readSteps(rule) }
  }

  private mutating func readTraining(_ value: YAMLValue, _ source: SourceText, _ builder: inout FAQBuilder) {
    let place = source.place(value.offset)
    let examples = value["examples"].map { RasaExamples.read($0, source) } ?? []
    if let name = value["intent"]?.scalar {
      let questions = examples.compactMap { builder.question($0.text, $0.place) }
      intents.append((name, questions, place))
    } else if let concept = value["synonym"]?.scalar {
      builder.synonyms.append(
        ImportedSynonyms(concept: concept, forms: [concept] + examples.map(\.text), place: place))
    } else if let name = value["regex"]?.scalar ?? value["lookup"]?.scalar {
      builder.note(
        place, "“\(name.shown)” (a regular expression or word list) is not taken over",
        remedy: "write synonyms"
      )
    }
  }

  private mutating func readAnswers(_ member: YAMLMember, _ source: SourceText, _ builder: inout FAQBuilder) {
    let texts = member.value.elements.compactMap { $0["text"]?.scalar }
    let place = source.place(member.offset)
    guard !texts.isEmpty else {
      return builder.note(
        place, "“\(member.name.shown)” has no text; not taken over", remedy: "give it `- text: …`")
    }
    if answers.updateValue(texts, forKey: member.name) == nil { answerOrder.append((member.name, place)) }
    let extras = ["image", "buttons", "custom", "attachment", "condition", "channel"]
    for name in extras where member.value.elements.contains(where: { $0[name] != nil }) {
      builder.note(
        place, "“\(name)” of “\(member.name.shown)” is not taken over", remedy: "write it into the answer")
    }
  }

  /// An intent and the first answer behind it.
  private mutating func readSteps(_ rule: YAMLValue) {
    var intent: String?
    for step in rule["steps"]?.elements ?? [] {
      if let name = step["intent"]?.scalar { intent = name }
      guard let name = intent, let action = step["action"]?.scalar, action.hasPrefix("utter_") else {
        continue
      }
      if actions[name] == nil { actions[name] = action }
      intent = nil
    }
  }

  private func finish(_ builder: inout FAQBuilder) {
    var used: Set<String> = []
    for intent in intents {
      if intent.name == "nlu_fallback" || intent.name == "out_of_scope" {
        builder.outOfScope += intent.questions
        continue
      }
      var draft = IntentDraft(key: "rasa:" + intent.name, name: Self.readable(intent.name), at: intent.place)
      draft.questions = intent.questions
      let own = "utter_" + intent.name
      let name = answers[own] != nil ? own : actions[intent.name] ?? own
      used.insert(name)
      setAnswers(answers[name] ?? [], intent.name, intent.place, &draft, &builder)
      builder.add(draft)
    }
    for (name, place) in answerOrder where !used.contains(name) {
      builder.note(
        place, "“\(name.shown)” answers no intent; not taken over",
        remedy: "import the file with its intent too")
    }
  }

  /// The first text in each language; the others are variants said by chance.
  private func setAnswers(
    _ texts: [String], _ name: String, _ place: SourcePlace, _ draft: inout IntentDraft,
    _ builder: inout FAQBuilder
  ) {
    var count = 0
    for text in texts {
      let language = builder.options.detectLanguage(text)
      if draft.answers[language] == nil { builder.setAnswer(text, language, in: &draft) } else { count += 1 }
    }
    if count > 0 {
      builder.note(
        place, "“\(name.shown)” has \(count) more answers; the first is taken",
        remedy: "join them there if they say different things")
    }
  }

  /// `faq/ask_price` is about the price.
  private static func readable(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasPrefix("ask_") && last.count > 4 ? String(last.dropFirst(4)) : last
  }
}
