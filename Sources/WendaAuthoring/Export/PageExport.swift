import Wenda

/// Writes one web page with both languages: nothing beside it is loaded, and nothing in it runs.
///
/// Topics fold open by `details`; the language is picked by radio buttons before the text, which the style
/// sheet looks at. Search engines find the same as `FAQPage` of schema.org.
struct PageExport {
  private let faq: ExportedFAQ
  private let numbers: [String: Int]
  private let languages: [Language]
  private var html = ""

  static func export(_ faq: ExportedFAQ) -> Export {
    let languages = Language.allCases.filter { language in
      faq.intents.contains { $0.answers[language] != nil }
    }
    var writer = PageExport(faq: faq, numbers: faq.numbers, languages: languages)
    writer.write()
    var export = Export(files: [Export.File(name: "faq.html", text: writer.html)])
    for intent in faq.intents {
      for language in languages where intent.answers[language] == nil {
        export.notes.append("“\(intent.id)” has no answer in \(language.code) and is missing there")
      }
    }
    return export
  }

  private init(faq: ExportedFAQ, numbers: [String: Int], languages: [Language]) {
    self.faq = faq
    self.numbers = numbers
    self.languages = languages
  }

  private func title(_ language: Language) -> String { faq.titles[language] ?? PageWords.title(language) }

  private mutating func write() {
    let title = languages.map(title).joined(separator: " · ")
    html = """
      <!DOCTYPE html>
      <html lang="\(PageWords.locale(languages.first ?? .english))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="color-scheme" content="light dark">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(FAQPageStyle.sheet)
      </style>
      <script type="application/ld+json">
      \(PageLinkedData.json(faq, languages))
      </script>
      </head>
      <body>

      """
    writeSwitch()
    html += "<main>\n"
    for language in languages { write(language) }
    html += "</main>\n</body>\n</html>\n"
  }

  /// Radio buttons; with one language there is nothing to pick.
  private mutating func writeSwitch() {
    for (index, language) in languages.enumerated() where languages.count > 1 {
      let code = language.code
      html += """
        <input type="radio" name="language" id="pick-\(code)"\(index == 0 ? " checked" : "")>
        <label for="pick-\(code)" lang="\(PageWords.locale(language))">\(PageWords.name(language))</label>

        """
    }
  }

  private mutating func write(_ language: Language) {
    html += "<div class=\"\(language.code)\" lang=\"\(PageWords.locale(language))\">\n"
    html += "<h1>\(HTMLText.escaped(title(language)))</h1>\n"
    let sections = featured(language) + sections
    for (section, intents) in sections {
      let answered = intents.filter { $0.answers[language] != nil }
      guard !answered.isEmpty else { continue }
      let heading = section.isEmpty ? PageWords.otherTopics(language) : section
      if sections.count > 1 || !section.isEmpty { html += "<h2>\(HTMLText.escaped(heading))</h2>\n" }
      for intent in answered { write(intent, intent.answers[language] ?? "", language) }
    }
    html += "</div>\n"
  }

  /// The topics that the author wants to be seen first.
  private func featured(_ language: Language) -> [(name: String, intents: [ExportedIntent])] {
    let intents = faq.settings.featured.compactMap { numbers[$0.id] }.map { faq.intents[$0] }
    return intents.isEmpty ? [] : [(PageWords.featured(language), intents)]
  }

  /// The topics of each section together, the sections in the order of their first topics, and last those that
  /// are in none.
  private var sections: [(name: String, intents: [ExportedIntent])] {
    var sections: [(name: String, intents: [ExportedIntent])] = []
    var places: [String: Int] = [:]
    let isFeatured = Set(faq.settings.featured.map(\.id))
    let intents = faq.intents.filter { !isFeatured.contains($0.id) }
    for intent in intents where !intent.section.isEmpty {
      if let place = places[intent.section] {
        sections[place].intents.append(intent)
      } else {
        places[intent.section] = sections.count
        sections.append((intent.section, [intent]))
      }
    }
    let others = intents.filter(\.section.isEmpty)
    return others.isEmpty ? sections : sections + [("", others)]
  }

  private mutating func write(_ intent: ExportedIntent, _ answer: String, _ language: Language) {
    let question = intent.texts(language).first ?? intent.name(language)
    html += """
      <details>
      <summary>\(HTMLText.escaped(question))</summary>
      <div class="answer" id="\(HTMLText.escaped(intent.id))-\(language.code)">
      \(MarkdownBlocks.html(answer))
      \(related(intent, language))</div>
      </details>

      """
  }

  private func related(_ intent: ExportedIntent, _ language: Language) -> String {
    let links = intent.related.compactMap { numbers[$0] }.map { faq.intents[$0] }
      .filter { $0.answers[language] != nil }
      .map { other in
        let target = HTMLText.escaped("\(other.id)-\(language.code)")
        return "<a href=\"#\(target)\">\(HTMLText.escaped(other.name(language)))</a>"
      }
    guard !links.isEmpty else { return "" }
    let separator = language.traits.listSeparator
    return "<p class=\"related\">\(PageWords.related(language))\(links.joined(separator: separator))</p>\n"
  }
}
