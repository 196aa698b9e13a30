import Wenda

/// An FAQ to be written in other formats.
public struct ExportedFAQ: Sendable {
  /// What the FAQ is called; where nothing is given, “常见问题” and “Frequently asked questions”.
  public var titles: [Language: String]
  /// The topics, in the order in which they are written.
  public var intents: [ExportedIntent]
  /// Questions that are to be declined.
  public var outOfScope: [ExportedQuestion]
  /// What holds for the whole FAQ.
  public var settings = Settings()

  /// An FAQ.
  public init(
    titles: [Language: String] = [:], intents: [ExportedIntent], outOfScope: [ExportedQuestion] = []
  ) {
    self.titles = titles
    self.intents = intents
    self.outOfScope = outOfScope
  }
}

/// A question with its language.
public struct ExportedQuestion: Sendable, Equatable {
  /// The question.
  public var text: String
  /// Its language.
  public var language: Language

  /// A question.
  public init(_ text: String, _ language: Language) {
    self.text = text
    self.language = language
  }
}

/// A topic to be written.
public struct ExportedIntent: Sendable {
  /// Its id.
  public var id: String
  /// Short names.
  public var titles: [Language: String]
  /// Where it belongs; empty where nothing says.
  public var section: String
  /// Questions that mean it whenever they are asked.
  public var questions: [ExportedQuestion]
  /// Questions that mean it only after some others.
  public var followUps: [(after: [String], questions: [ExportedQuestion])]
  /// In Markdown.
  public var answers: [Language: String]
  /// The ids of topics to offer below the answer.
  public var related: [String]

  /// A topic.
  public init(
    id: String, titles: [Language: String] = [:], section: String = "", questions: [ExportedQuestion] = [],
    followUps: [(after: [String], questions: [ExportedQuestion])] = [], answers: [Language: String] = [:],
    related: [String] = []
  ) {
    self.id = id
    self.titles = titles
    self.section = section
    self.questions = questions
    self.followUps = followUps
    self.answers = answers
    self.related = related
  }

  func texts(_ language: Language) -> [String] {
    questions.filter { $0.language == language }.map(\.text)
  }

  /// What it is called where one line has to do.
  func name(_ language: Language) -> String {
    titles[language] ?? texts(language).first ?? titles[.english] ?? titles[.chinese] ?? id
  }
}
