/// Answers single messages, without regard to a conversation: the decision on one message, and its words.
public struct Responder {
  /// What the decisions are made by.
  public var classifier: Classifier
  /// What the answers are from.
  public var knowledge: Knowledge { classifier.knowledge }
  /// Answers in this language whatever the language of the question; nil for the asker's.
  public var language: Language?
  /// Whether the knowledge tells sections of a source, which small talk is in none of.
  private let hasSections: Bool
  /// Of sentences, kept for its memory.
  private var scanner = WordScanner()

  /// A responder in the asker's language, or in one only.
  public init(_ classifier: Classifier, language: Language? = nil) {
    self.classifier = classifier
    self.language = language
    hasSections = classifier.knowledge.hasSections
  }

  /// What one message asks.
  public struct Understanding: Sendable {
    /// A sentence that is answered by itself.
    public struct Question: Sendable {
      /// Its bytes in the message.
      public var range: Range<Int>
      /// What it asks for.
      public var intent: Int
    }

    /// Of the message, or of the sentence of it that was understood best.
    public var classification: Classification
    /// The sentences that are answered, as they are asked; none where the message is taken as a whole.
    public var questions: [Question] = []

    /// The intents that are answered, in the order they are asked.
    public var answered: [Int] {
      questions.count > 1 ? questions.map(\.intent) : classification.best.map { [$0.intent] } ?? []
    }

    /// Those of them behind the one that was understood best.
    public var also: [Int] {
      questions.count > 1 ? questions.map(\.intent).filter { $0 != classification.best?.intent } : []
    }
  }

  /// Like the one for bytes.
  public mutating func understand(_ message: String) -> Understanding {
    var message = message
    return message.withUTF8 { understand($0) }
  }

  /// Classifies a message as a whole, and where it has several sentences also each that asks
  /// something: two sentences that surely ask for two intents are two questions, and a question that
  /// is only understood without the story around it is taken without.
  public mutating func understand(_ message: UnsafeBufferPointer<UInt8>) -> Understanding {
    let whole = classifier.classify(message)
    let sentences = QuestionSplitter.sentences(message, &scanner)
    guard !sentences.isEmpty else { return Understanding(classification: whole) }
    var best = Understanding(classification: whole)
    var sure: [Understanding.Question] = []
    for sentence in sentences where sentence.isQuestion {
      var part = classifier.classify(UnsafeBufferPointer(rebasing: message[sentence.range]))
      part.language = whole.language ?? part.language
      guard let candidate = part.best, part.decision != .decline else { continue }
      let question = Understanding.Question(range: sentence.range, intent: candidate.intent)
      if part.decision == .answer, candidate.confidence >= Self.sure, !isSmallTalk(candidate.intent),
        !sure.contains(where: { $0.intent == candidate.intent })
      {
        sure.append(question)
      }
      if whole.decision == .decline, candidate.confidence > best.classification.best?.confidence ?? 0 {
        best = Understanding(classification: part, questions: [question])
      }
    }
    let intent = best.classification.best?.intent
    guard sure.count > 1, sure.contains(where: { $0.intent == intent }) else { return best }
    while sure.count > Self.mostAnswers, let last = sure.lastIndex(where: { $0.intent != intent }) {
      sure.remove(at: last)
    }
    best.questions = sure
    best.classification.decision = .answer
    return best
  }

  /// What is explained: the message, or each sentence of it that was taken by itself.
  public mutating func explain(_ message: String) -> [(question: String, explanation: Explanation)] {
    let questions = understand(message).questions
    let texts = questions.map { String(decoding: Array(message.utf8)[$0.range], as: UTF8.self) }
    return (texts.isEmpty ? [message] : texts).map { ($0, classifier.explain($0)) }
  }

  /// One message gets no more answers than this.
  private static let mostAnswers = 3

  /// A sentence is a question of its own from this confidence.
  private static let sure: Float = 0.7

  /// An intent without a section of a source is small talk, where others have one.
  func isSmallTalk(_ intent: Int) -> Bool { hasSections && knowledge.intentRecords[intent].section == 0 }

  /// The language to answer in: the fixed one, that of the question, or that of last time.
  public func answerLanguage(_ classification: Classification?, fallback: Language = .english) -> Language {
    language ?? classification?.language ?? fallback
  }

  /// The answer of an intent in a language; that of the other one, saying so, where it is missing; its
  /// title where there is none at all.
  func answer(of intent: Int, in language: Language) -> String {
    let intent = knowledge[intent]
    if let own = intent.answer(in: language) { return own }
    let other: Language = language == .chinese ? .english : .chinese
    if let answer = intent.answer(in: other) { return Phrases.of(language).untranslated + "\n\n" + answer }
    return intent.title(in: language)
  }

  /// The answers of intents, each under its title where there are several.
  func answers(of intents: [Int], in language: Language) -> String {
    intents.map { intent in
      let answer = answer(of: intent, in: language)
      return intents.count == 1 ? answer : "— " + knowledge[intent].title(in: language) + "\n" + answer
    }
    .joined(separator: "\n\n")
  }

  /// What is said to a message that was understood so, without offers.
  public func words(for understanding: Understanding, in language: Language) -> String {
    let phrases = Phrases.of(language)
    let candidates = understanding.classification.candidates
    switch understanding.classification.decision {
    case .answer:
      return answers(of: understanding.answered, in: language)
    case .askBack(let count):
      return phrases.askBack + "\n" + list(candidates.prefix(count).map(\.intent), in: language)
    case .decline:
      let nearest = candidates.map(\.intent).filter { !isSmallTalk($0) }
      guard !nearest.isEmpty else { return phrases.declined }
      return phrases.declined + "\n\n" + phrases.nearest + "\n" + list(nearest, in: language)
    }
  }

  /// A numbered list of titles.
  func list(_ intents: [Int], in language: Language) -> String {
    intents.enumerated().map { "\($0.offset + 1). \(knowledge[$0.element].title(in: language))" }
      .joined(separator: "\n")
  }
}
