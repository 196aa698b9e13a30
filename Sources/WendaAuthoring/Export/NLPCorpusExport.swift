import Wenda

/// Writes the corpus of nlp.js, a file a language.
enum NLPCorpusExport {
  static func export(_ faq: ExportedFAQ) -> Export {
    var export = Export()
    for language in Language.allCases {
      let hasTexts = { (intent: ExportedIntent) in
        intent.answers[language] != nil || !intent.texts(language).isEmpty
      }
      let intents = faq.intents.filter(hasTexts)
      guard !intents.isEmpty else { continue }
      let text = corpus(intents, faq, language)
      export.files.append(Export.File(name: "corpus-\(language.code).json", text: text))
    }
    reportLosses(faq, &export)
    return export
  }

  private static func corpus(_ intents: [ExportedIntent], _ faq: ExportedFAQ, _ language: Language) -> String
  {
    var json = JSONWriter()
    json.object { json in
      json.member("name", faq.titles[language] ?? PageWords.title(language))
      json.member("locale", language.traits.locale)
      json.name("data")
      json.array { json in
        for intent in intents {
          write(intent.id, intent.texts(language), intent.answers[language], &json)
        }
        let declined = faq.outOfScope.filter { $0.language == language }.map(\.text)
        if !declined.isEmpty { write("None", declined, nil, &json) }
      }
    }
    return json.text + "\n"
  }

  private static func write(
    _ name: String, _ questions: [String], _ answer: String?, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("intent", name)
      json.name("utterances")
      json.array { json in questions.forEach { json.string($0) } }
      guard let answer else { return }
      json.name("answers")
      json.array { json in json.string(answer) }
    }
  }

  private static func reportLosses(_ faq: ExportedFAQ, _ export: inout Export) {
    let followUps = faq.intents.reduce(0) { $0 + $1.followUps.reduce(0) { $0 + $1.questions.count } }
    if followUps > 0 {
      export.notes.append("\(followUps) follow-up questions: a corpus of nlp.js has no place for them")
    }
    let related = faq.intents.count { !$0.related.isEmpty }
    if related > 0 {
      export.notes.append("the related topics of \(related) topics: a corpus of nlp.js has no place for them")
    }
    for intent in faq.intents where intent.answers.values.contains(where: { $0.holds("{{") }) {
      export.notes.append("“\(intent.id)” has `{{` in its answer, which nlp.js takes for a place to fill in")
    }
  }
}
