import Wenda

/// What was read from files of another program: an FAQ in memory, with where everything stood.
public struct ImportedFAQ: Sendable {
  /// In the order of the files.
  public var intents: [ImportedIntent] = []
  /// Questions that are to be declined.
  public var outOfScope: [ImportedQuestion] = []
  /// Words that mean the same.
  public var synonyms: [ImportedSynonyms] = []
  /// What holds for the whole FAQ.
  public var settings = Settings()
  /// What could not be taken over, and what could not be read: warnings and errors, with place and remedy.
  public var notes: [Diagnostic] = []

  /// Whether a file, or a part of one, could not be read.
  public var hasErrors: Bool { notes.contains { $0.severity == .error } }
}

/// A topic: questions and what answers them.
public struct ImportedIntent: Sendable {
  /// A proposal: readable, unique whatever the case, and the same for the same files.
  public var id: String
  /// Where it begins.
  public var place: SourcePlace
  /// Short names.
  public var titles: [Language: String] = [:]
  /// Where it belonged; empty where nothing says.
  public var section = ""
  /// Questions that mean it whenever they are asked.
  public var questions: [ImportedQuestion] = []
  /// Questions that mean it only after some others.
  public var followUps: [ImportedFollowUps] = []
  /// In Markdown.
  public var answers: [Language: String] = [:]
  /// What was offered below the answer.
  public var prompts: [ImportedPrompt] = []
  /// The ids of topics to offer below the answer, without doubles.
  public var related: [String] = []
}

/// A question, on one line.
public struct ImportedQuestion: Sendable, Equatable {
  /// The question.
  public var text: String
  /// Its language.
  public var language: Language
  /// Where it stands.
  public var place: SourcePlace
}

/// Questions that mean a topic only right after one of some others.
public struct ImportedFollowUps: Sendable, Equatable {
  /// The ids of the others.
  public var after: [String]
  /// The questions.
  public var questions: [ImportedQuestion]
}

/// A button or link below an answer.
public struct ImportedPrompt: Sendable, Equatable {
  /// What is shown.
  public var text: String
  /// The id of the topic that it leads to.
  public var target: String
  /// Where it stands.
  public var place: SourcePlace
}

/// Words that mean the same.
public struct ImportedSynonyms: Sendable, Equatable {
  /// The word that stands for all.
  public var concept: String
  /// All of them, the concept too where it is one of the words.
  public var forms: [String]
  /// Where they stand.
  public var place: SourcePlace
}
