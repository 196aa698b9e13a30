/// A question with its answer, as a web page has it for search engines.
struct PageQuestion {
  var question: String
  /// In Markdown.
  var answer: String
  /// What the page calls it, where it does.
  var identifier: String?
  /// The locale that the page says, where it does.
  var locale: String?
  /// The byte at which it begins, in the page.
  var offset: Int
}

/// Finds questions and answers of schema.org in JSON-LD.
enum LinkedDataFAQ {
  static func accepts(_ value: JSONValue) -> Bool { !questions(in: value).isEmpty }

  /// All questions with an answer, wherever they stand.
  static func questions(in value: JSONValue) -> [PageQuestion] {
    var found: [PageQuestion] = []
    collect(value, nil, &found)
    return found
  }

  private static func collect(_ value: JSONValue, _ locale: String?, _ found: inout [PageQuestion]) {
    let locale = value["inLanguage"]?.string ?? locale
    if isA("question", value), let answer = value["acceptedAnswer"] ?? value["suggestedAnswer"],
      let name = (value["name"] ?? value["text"])?.string
    {
      let first = answer.elements.first ?? answer
      let text = first["text"]?.texts.map(\.text).joined(separator: "\n\n") ?? first.string ?? ""
      found.append(
        PageQuestion(
          question: plain(name), answer: markdown(text), identifier: value["identifier"]?.scalar,
          locale: locale,
          offset: value.offset))
      return
    }
    value.elements.forEach { collect($0, locale, &found) }
    value.members.forEach { collect($0.value, locale, &found) }
  }

  /// Whether it has a type, alone or among others, with or without the address of schema.org.
  private static func isA(_ type: String, _ value: JSONValue) -> Bool {
    (value["@type"]?.texts ?? []).contains { text in
      (text.text.split { $0 == "/" || $0 == ":" }.last?.lowercased() ?? "") == type
    }
  }

  private static func plain(_ html: String) -> String {
    let document = HTMLDocument(SourceText(file: "", html))
    return HTMLMarkdown.plainText(of: 0, in: document)
  }

  /// Texts without tags keep their lines, which HTML would join.
  private static func markdown(_ html: String) -> String {
    guard html.contains("<") else {
      let lines = HTMLEntities.decoded(html).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return lines.map { MarkdownLine.neutral(String($0)) }.joined(separator: "\n").tidied
    }
    return HTMLMarkdown.text(of: 0, in: HTMLDocument(SourceText(file: "", html)))
  }
}
