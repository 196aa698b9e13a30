/// A question that an author wrote down, and where.
public struct SourceQuestion: Sendable {
  /// The question as it is written.
  public var text: String
  /// The language of the list it stands in, or of its words where the file does not say.
  public var language: Language
  /// Where it stands.
  public var place: SourcePlace

  /// A question; a place is only needed where diagnostics and explanations are to name it.
  public init(_ text: String, _ language: Language, at place: SourcePlace = .inMemory) {
    self.text = text
    self.language = language
    self.place = place
  }
}

/// An intent as its file has it.
public struct SourceIntent: Sendable {
  /// A reference to another intent.
  public struct Reference: Sendable {
    /// The id.
    public var id: String
    /// Where it stands.
    public var place: SourcePlace

    /// A reference to the intent with this id.
    public init(_ id: String, at place: SourcePlace = .inMemory) {
      self.id = id
      self.place = place
    }
  }

  /// Questions that mean this intent only after one of some others.
  public struct FollowUps: Sendable {
    /// The intents that must have been answered before.
    public var after: [Reference]
    /// The questions.
    public var questions: [SourceQuestion]

    /// Questions that mean the intent that has them only after one of these.
    public init(after: [Reference], questions: [SourceQuestion]) {
      self.after = after
      self.questions = questions
    }
  }

  /// The id.
  public var id: String
  /// Where it stands.
  public var place: SourcePlace
  /// The section of the source that the answer comes from; empty for small talk.
  public var section = ""
  /// Intents to offer beside the answer.
  public var related: [Reference] = []
  /// Short names for menus.
  public var titles: [Language: String] = [:]
  /// The questions.
  public var questions: [SourceQuestion] = []
  /// Questions that mean this intent only after another.
  public var followUps: [FollowUps] = []
  /// The answer in each language.
  public var answers: [Language: String] = [:]

  /// An intent without questions and answers, to be filled in.
  public init(_ id: String, at place: SourcePlace = .inMemory) {
    self.id = id
    self.place = place
  }
}

/// A row of a synonym table: surface forms that all stand for one concept.
public struct SynonymRow: Sendable {
  /// The id of the concept.
  public var concept: String
  /// The surface forms, and where they stand.
  public var surfaces: [(text: String, place: SourcePlace)]

  /// A row of surface forms.
  public init(_ concept: String, surfaces: [(text: String, place: SourcePlace)]) {
    self.concept = concept
    self.surfaces = surfaces
  }
}

/// A knowledge base as its author wrote it, before it is fitted.
public struct KnowledgeSource: Sendable {
  /// In the order of their ids for a folder, of their first line for a table.
  public var intents: [SourceIntent] = []
  /// Questions that no intent answers.
  public var outOfScope: [SourceQuestion] = []
  /// The rows of the synonym tables, in the order of files and lines.
  public var synonyms: [SynonymRow] = []
  /// What the author says of the FAQ as a whole.
  public var settings = Settings()
  /// Whether it comes from a table, which has questions only and does not say their language.
  public var isTable = false
  /// What else the folder holds.
  public var unreadFiles: [String] = []

  /// An FAQ without intents, to be filled in.
  public init() {}

  /// The same with the folder's name for its path, so that places mean something on another machine.
  public func relative(to folder: String) -> KnowledgeSource {
    var path = Substring(folder)
    while path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return self }
    let count = path.distance(from: path.startIndex, to: slash) + 1
    func shorten(_ place: inout SourcePlace) { place.file = String(place.file.dropFirst(count)) }
    var result = self
    for intent in result.intents.indices {
      shorten(&result.intents[intent].place)
      for question in result.intents[intent].questions.indices {
        shorten(&result.intents[intent].questions[question].place)
      }
    }
    for question in result.outOfScope.indices { shorten(&result.outOfScope[question].place) }
    return result
  }
}
