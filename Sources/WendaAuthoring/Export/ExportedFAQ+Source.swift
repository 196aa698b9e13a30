import Wenda

extension ExportedFAQ {
  /// An FAQ as its author wrote it, to be written in another format.
  public init(_ source: KnowledgeSource, titles: [Language: String] = [:]) {
    self.init(
      titles: titles, intents: source.intents.map(ExportedIntent.init),
      outOfScope: source.outOfScope.map(ExportedQuestion.init))
    settings = source.settings
  }
}

extension ExportedIntent {
  fileprivate init(_ intent: SourceIntent) {
    self.init(
      id: intent.id, titles: intent.titles, section: intent.section,
      questions: intent.questions.map(ExportedQuestion.init),
      followUps: intent.followUps.map { ($0.after.map(\.id), $0.questions.map(ExportedQuestion.init)) },
      answers: intent.answers, related: intent.related.map(\.id))
  }
}

extension ExportedQuestion {
  fileprivate init(_ question: SourceQuestion) { self.init(question.text, question.language) }
}
