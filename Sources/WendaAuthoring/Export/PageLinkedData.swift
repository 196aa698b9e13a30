import Wenda

/// The `FAQPage` of schema.org for search engines, with a question a topic and language.
enum PageLinkedData {
  static func json(_ faq: ExportedFAQ, _ languages: [Language]) -> String {
    var json = JSONWriter(isInPage: true)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "FAQPage")
      json.name("inLanguage")
      json.array { json in languages.forEach { json.string(PageWords.locale($0)) } }
      json.name("mainEntity")
      json.array { json in
        for language in languages {
          for intent in faq.intents { write(intent, language, &json) }
        }
      }
    }
    return json.text
  }

  private static func write(_ intent: ExportedIntent, _ language: Language, _ json: inout JSONWriter) {
    guard let answer = intent.answers[language] else { return }
    json.object { json in
      json.member("@type", "Question")
      json.member("identifier", intent.id)
      json.member("inLanguage", PageWords.locale(language))
      json.member("name", HTMLText.escaped(intent.texts(language).first ?? intent.name(language)))
      json.name("acceptedAnswer")
      json.object { json in
        json.member("@type", "Answer")
        json.member("text", MarkdownBlocks.html(answer))
      }
    }
  }
}
