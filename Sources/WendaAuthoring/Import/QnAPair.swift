import Wenda

/// A question and answer pair of QnA Maker, from any of its files.
struct QnAPair {
  /// Its number in the file; empty where it has none.
  var id = ""
  var place: SourcePlace
  var questions: [(text: String, place: SourcePlace)] = []
  var answer = ""
  var isContextOnly = false
  var prompts: [Prompt] = []
  /// Names and values for filtering; ``QnAMakerExport`` keeps the id, language and title of a topic there.
  var metadata: [(name: String, value: String)] = []

  /// The first of them that only the service understands.
  var foreignMetadata: (name: String, value: String)? {
    metadata.first { !["intent", "language", "title"].contains($0.name) }
  }

  /// A button below the answer.
  struct Prompt {
    var order = 0
    var text: String
    /// The number of a pair, or a question of it.
    var target: String
    var isQuestion = false
    var place: SourcePlace
  }

  init(at place: SourcePlace) { self.place = place }

  /// Adds it to the FAQ. The numbers of two files have nothing to do with each other.
  func add(to builder: inout FAQBuilder) {
    let name = metadata.first { $0.name == "intent" }?.value
    let language = metadata.first { $0.name == "language" }.flatMap { Language(locale: $0.value) }
    var draft = IntentDraft(key: name ?? Self.key(id, place), name: name, at: place)
    draft.aliases = [Self.key(id, place)].compactMap(\.self)
    draft.questions = questions.compactMap { builder.question($0.text, $0.place, language) }
    draft.isContextOnly = isContextOnly
    builder.setAnswer(answer, language, in: &draft)
    if let language, let title = metadata.first(where: { $0.name == "title" }) {
      draft.titles[language] = title.value.onOneLine
    }
    for prompt in prompts.sorted(by: { $0.order < $1.order }) {
      let key = prompt.isQuestion ? prompt.target : Self.key(prompt.target, prompt.place)
      let target = key ?? prompt.text
      draft.links.append(IntentDraft.Link(text: prompt.text, target: target, place: prompt.place))
    }
    builder.add(draft)
  }

  /// What a number of a file is known by; nil where there is none.
  static func key(_ id: String, _ place: SourcePlace) -> String? {
    id.isEmpty || id == "0" || id == "-1" ? nil : "\(place.file)#\(id)"
  }

  /// The prompts of a JSON array, with the pairs that stand inside of them.
  static func prompts(
    _ value: JSONValue, at place: (Int) -> SourcePlace
  ) -> (prompts: [Prompt], pairs: [JSONValue]) {
    var result: (prompts: [Prompt], pairs: [JSONValue]) = ([], [])
    for element in value.elements {
      let inner = element["qna"].flatMap { $0.isNull ? nil : $0 }
      let target = [element["qnaId"]?.scalar, inner?["id"]?.scalar].compactMap(\.self).first { $0 != "0" }
      result.prompts.append(
        Prompt(
          order: element["displayOrder"]?.scalar.flatMap { Int($0) } ?? 0,
          text: element["displayText"]?.string ?? "",
          target: target ?? inner?["questions"]?.texts.first?.text ?? "",
          isQuestion: target == nil, place: place(element.offset)))
      if let inner, inner["answer"]?.string?.isEmpty == false { result.pairs.append(inner) }
    }
    return result
  }
}
