import Wenda

extension ExportedFAQ {
  /// The same as an imported FAQ, to be written in another format.
  public init(_ imported: ImportedFAQ, titles: [Language: String] = [:]) {
    let questions = { (list: [ImportedQuestion]) in list.map { ExportedQuestion($0.text, $0.language) } }
    self.init(
      titles: titles,
      intents: imported.intents.map { intent in
        ExportedIntent(
          id: intent.id, titles: intent.titles, section: intent.section,
          questions: questions(intent.questions),
          followUps: intent.followUps.map { ($0.after, questions($0.questions)) }, answers: intent.answers,
          related: intent.related)
      },
      outOfScope: questions(imported.outOfScope))
    settings = imported.settings
  }
}
