/// Finds questions and answers of schema.org in microdata (`itemscope`, `itemtype`, `itemprop`).
struct MicrodataFAQ {
  private let document: HTMLDocument
  private var found: [PageQuestion] = []

  /// All questions, also those without an answer, in the order of the page.
  static func questions(in document: HTMLDocument) -> [PageQuestion] {
    var reader = MicrodataFAQ(document: document)
    reader.search(0, locale: nil)
    return reader.found
  }

  private init(document: HTMLDocument) { self.document = document }

  private func node(_ number: Int) -> HTMLDocument.Node { document.nodes[number] }

  private func hasType(_ number: Int, _ type: String) -> Bool {
    let types = node(number).attributes["itemtype"] ?? ""
    return types.split(separator: " ").contains {
      ($0.split(separator: "/").last?.lowercased() ?? "") == type
    }
  }

  private func hasProperty(_ number: Int, _ names: Set<String>) -> Bool {
    let properties = node(number).attributes["itemprop"] ?? ""
    return properties.split(separator: " ").contains { names.contains($0.lowercased()) }
  }

  private mutating func search(_ number: Int, locale: String?) {
    let locale = node(number).attributes["lang"] ?? locale
    if hasType(number, "question") {
      add(number, locale)
    } else {
      node(number).children.forEach { search($0, locale: locale) }
    }
  }

  private mutating func add(_ number: Int, _ locale: String?) {
    let name = first(in: number) { hasProperty($0, ["name"]) }
    let answer = first(in: number, pastAnswers: true) { isAnswer($0) }
    let text = answer.flatMap { answer in first(in: answer) { hasProperty($0, ["text"]) } ?? answer }
    found.append(
      PageQuestion(
        question: name.map(plain) ?? "", answer: text.map(markdown) ?? "", locale: locale,
        offset: node(number).offset))
  }

  private func isAnswer(_ number: Int) -> Bool {
    hasProperty(number, ["acceptedanswer", "suggestedanswer"]) || hasType(number, "answer")
  }

  /// The first element below one that fits; a name inside of the answer is not that of the question.
  private func first(in number: Int, pastAnswers: Bool = false, where fits: (Int) -> Bool) -> Int? {
    for child in node(number).children {
      if fits(child) { return child }
      if !pastAnswers, isAnswer(child) { continue }
      if let found = first(in: child, pastAnswers: pastAnswers, where: fits) { return found }
    }
    return nil
  }

  /// `meta` has its text in an attribute.
  private func plain(_ number: Int) -> String {
    node(number).attributes["content"] ?? HTMLMarkdown.plainText(of: number, in: document)
  }

  private func markdown(_ number: Int) -> String {
    node(number).attributes["content"] ?? HTMLMarkdown.text(of: number, in: document)
  }
}
