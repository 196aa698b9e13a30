import Wenda

/// Writes the table of QnA Maker and Azure question answering.
///
/// Each language of a topic is a pair of its own there; metadata keeps its id and language, so that both are
/// one topic again when it is imported.
struct QnAMakerExport {
  private let faq: ExportedFAQ
  private let numbers: [String: Int]
  private var export = Export()
  private var text = ""
  /// Prompts that lead to follow-up questions, by the topic below which they stand and the language.
  private var prompts: [Int: [Language: [(text: String, target: Int)]]] = [:]

  private static let header = [
    "Question", "Answer", "Source", "Metadata", "SuggestedQuestions", "IsContextOnly", "Prompts", "QnaId",
  ]

  static func export(_ faq: ExportedFAQ) -> Export {
    var writer = QnAMakerExport(faq: faq, numbers: faq.numbers)
    writer.gatherFollowUps()
    writer.text = header.joined(separator: "\t") + "\r\n"
    for (number, intent) in faq.intents.enumerated() { writer.write(intent, number) }
    if !faq.outOfScope.isEmpty {
      writer.export.notes.append(
        "\(faq.outOfScope.count) questions to be declined: QnA Maker has no place for them")
    }
    writer.export.files = [Export.File(name: "faq.tsv", text: writer.text)]
    return writer.export
  }

  /// The number of a pair; 0 is none there.
  private func id(_ number: Int, _ language: Language) -> Int {
    number * Language.allCases.count + Int(language.rawValue) + 1
  }

  private mutating func gatherFollowUps() {
    for (number, intent) in faq.intents.enumerated() {
      for followUp in intent.followUps {
        for parent in followUp.after.compactMap({ numbers[$0] }) {
          for question in followUp.questions {
            prompts[parent, default: [:]][question.language, default: []].append((question.text, number))
          }
        }
      }
    }
  }

  /// The questions of a topic in a language: where it has none of its own, the first that follows others.
  private func questions(_ intent: ExportedIntent, _ language: Language) -> (
    texts: [String], isContextOnly: Bool
  ) {
    let own = intent.texts(language)
    guard own.isEmpty else { return (own, false) }
    let following = intent.followUps.lazy.flatMap(\.questions).first { $0.language == language }
    return (following.map { [$0.text] } ?? [], true)
  }

  private func isWritten(_ number: Int, _ language: Language) -> Bool {
    let intent = faq.intents[number]
    return intent.answers[language] != nil && !questions(intent, language).texts.isEmpty
  }

  private mutating func write(_ intent: ExportedIntent, _ number: Int) {
    for language in Language.allCases {
      guard let answer = intent.answers[language] else { continue }
      let (questions, isContextOnly) = questions(intent, language)
      guard !questions.isEmpty else {
        export.notes.append("“\(intent.id)” has no question in \(language.code): its answer is not written")
        continue
      }
      if (questions + [answer]).contains(where: { $0.holds("\\n") || $0.holds("\\t") }) {
        export.notes.append(
          "“\(intent.id)” has a backslash before an n or t, which QnA Maker takes for a line end")
      }
      for question in questions {
        let cells = [
          question, answer, "Editorial", metadata(intent, language), "[]",
          isContextOnly ? "True" : "False", prompts(intent, number, language), "\(id(number, language))",
        ]
        text += cells.map(Self.cell).joined(separator: "\t") + "\r\n"
      }
    }
  }

  /// What makes it a topic again; a title with a bar in it would end there.
  private func metadata(_ intent: ExportedIntent, _ language: Language) -> String {
    let title = intent.titles[language].flatMap { $0.contains("|") ? nil : "|title:" + $0 } ?? ""
    return "intent:\(intent.id)|language:\(language.code)" + title
  }

  private func prompts(_ intent: ExportedIntent, _ number: Int, _ language: Language) -> String {
    let related = intent.related.compactMap { numbers[$0] }.map { (faq.intents[$0].name(language), $0) }
    let all = (related + (prompts[number]?[language] ?? [])).filter { isWritten($0.1, language) }
    let texts = all.enumerated().map { order, prompt in
      """
      {"displayOrder":\(order),"qnaId":\(id(prompt.1, language)),"qna":null,\
      "displayText":\(JSONWriter.quoted(prompt.0))}
      """
    }
    return "[" + texts.joined(separator: ",") + "]"
  }

  /// On one line; a cell that begins with a quote has to be quoted.
  private static func cell(_ text: String) -> String {
    let line = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\\n").map { $0 == "\t" ? " " : String($0) }.joined()
    guard line.first == "\"" else { return line }
    return "\"" + line.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
