import Wenda

/// A change of one file of an FAQ folder, worked out and not written yet.
public struct FAQChange: Sendable {
  /// Where questions are to go.
  public enum Destination: Sendable, Equatable {
    /// The examples of a topic, by its id.
    case topic(String)
    /// The questions to decline.
    case outOfScope
    /// A topic that is not there yet, by its id.
    case newTopic(String)
  }

  /// The file.
  public let file: String
  /// What it holds now; nil where it is not there.
  public let before: [UInt8]?
  /// What it is to hold.
  public let after: [UInt8]
  /// The FAQ as it will be.
  public let source: KnowledgeSource
  /// The questions that are added.
  public let added: [SourceQuestion]
  /// Questions that are an example already, and where; they are not added again.
  public let repeated: [SourceQuestion]
  /// A language that no topic of the FAQ speaks so far, and an added question does.
  public let newLanguage: Language?

  /// Works out what adding questions takes. Nothing is written.
  ///
  /// - Throws: `FileError` or `KnowledgeError` where the folder cannot be read or has errors, and
  ///   ``QuestionInsertion/Refusal`` where the file cannot be changed safely.
  public init(adding texts: [String], to destination: Destination, in folder: String) throws {
    var source = try KnowledgeSource.load(folder)
    (added, repeated) = Self.newQuestions(texts, source)
    let spoken = source.checkedLanguages
    newLanguage = destination == .outOfScope ? nil : added.map(\.language).first { !spoken.contains($0) }
    file = Self.file(of: destination, source, folder)
    switch destination {
    case .topic, .outOfScope:
      let isThere = (try? Files.isRegular(file)) == true
      let bytes = isThere ? try Files.read(file) : Array("# out-of-scope\n\n## Questions\n".utf8)
      before = isThere ? bytes : nil
      after = try added.isEmpty ? bytes : QuestionInsertion.adding(added, to: bytes, file: file)
    case .newTopic(let id):
      before = nil
      after = Array(NewTopic.text(id, added, in: source).utf8)
    }
    guard let intent = IntentFileParser.parse(file: file, bytes: after).intent else {
      throw QuestionInsertion.Refusal(diagnostics: [])
    }
    switch destination {
    case .outOfScope: source.outOfScope = intent.questions
    case .newTopic: source.intents.append(intent)
    case .topic(let id):
      for number in source.intents.indices where source.intents[number].id == id {
        source.intents[number] = intent
      }
    }
    self.source = source
  }

  private static func file(of destination: Destination, _ source: KnowledgeSource, _ folder: String) -> String
  {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    switch destination {
    case .topic(let id): return source.intents.first { $0.id == id }?.place.file ?? prefix + id + ".md"
    case .outOfScope: return prefix + "out-of-scope.md"
    case .newTopic(let id): return prefix + id + ".md"
    }
  }

  /// The questions that are no example yet, each once, in their languages; and those that are one, where.
  private static func newQuestions(
    _ texts: [String], _ source: KnowledgeSource
  ) -> (added: [SourceQuestion], repeated: [SourceQuestion]) {
    var scanner = WordScanner()
    var known: [String: SourceQuestion] = [:]
    for question in source.intents.flatMap(\.questions) + source.outOfScope {
      known[scanner.folded(question.text)] = question
    }
    var result: (added: [SourceQuestion], repeated: [SourceQuestion]) = ([], [])
    for text in texts {
      let folded = scanner.folded(text)
      let language = scanner.words.withFlatArray { LanguageDetector.detect($0) }
      if let there = known[folded] {
        if there.place != .inMemory { result.repeated.append(there) }
        continue
      }
      let question = SourceQuestion(QuestionInsertion.listItem(text), language ?? .english)
      known[folded] = question
      result.added.append(question)
    }
    return result
  }
}
