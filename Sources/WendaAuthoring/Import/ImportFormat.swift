/// The formats that can be imported.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// A table (CSV, TSV) with columns for questions and answers.
  case table
  /// The export of QnA Maker or Azure question answering as a table.
  case qnaMakerTable = "qnamaker-tsv"
  /// The same as JSON.
  case qnaMakerJSON = "qnamaker-json"
  /// Bot Framework's `.qna`.
  case qna
  /// The corpus of nlp.js.
  case nlpCorpus = "nlpjs"
  /// The folder of a Dialogflow ES agent.
  case dialogflow
  /// Rasa's `nlu.yml` and `domain.yml`.
  case rasa
  /// The corpus of ChatterBot.
  case chatterBot = "chatterbot"
  /// A web page with an `FAQPage` of schema.org.
  case webPage = "web-page"
  /// Markdown with questions as headings.
  case markdown

  /// For people.
  public var displayName: String {
    switch self {
    case .table: "a table of questions and answers"
    case .qnaMakerTable: "a QnA Maker table"
    case .qnaMakerJSON: "QnA Maker JSON"
    case .qna: "a .qna file"
    case .nlpCorpus: "an nlp.js corpus"
    case .dialogflow: "a Dialogflow agent"
    case .rasa: "Rasa training data"
    case .chatterBot: "a ChatterBot corpus"
    case .webPage: "a web page"
    case .markdown: "Markdown"
    }
  }
}
