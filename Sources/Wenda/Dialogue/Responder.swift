/// Answers single messages, without regard to a conversation: the decision on one message, and its words.
public struct Responder {
  public var classifier: Classifier
  public var knowledge: Knowledge { classifier.knowledge }
  /// Answers in this language whatever the language of the question; nil for the asker's.
  public var language: Language?

  public init(_ classifier: Classifier, language: Language? = nil) {
    self.classifier = classifier
    self.language = language
  }

  /// What one message asks.
  public struct Understanding: Sendable {
    /// Of the message, or of the sentence of it that was understood best.
    public var classification: Classification
    /// Further intents that other sentences of the message ask for.
    public var also: [Int]
  }

  public mutating func understand(_ message: String) -> Understanding {
    var message = message
    return message.withUTF8 { understand($0) }
  }

  /// Classifies a message as a whole, and where it has several sentences also each that asks
  /// something: two sentences that surely ask for two intents are two questions, and a question that
  /// is understood better without the story around it is taken without.
  public mutating func understand(_ message: UnsafeBufferPointer<UInt8>) -> Understanding {
    let whole = classifier.classify(message)
    let sentences = QuestionSplitter.sentences(message)
    guard !sentences.isEmpty else { return Understanding(classification: whole, also: []) }
    var best = whole
    var intents: [Int] = []
    for sentence in sentences where sentence.isQuestion {
      var part = classifier.classify(UnsafeBufferPointer(rebasing: message[sentence.range]))
      part.language = whole.language ?? part.language
      guard let candidate = part.best, part.decision == .answer else { continue }
      if candidate.confidence >= Self.sure, !isSmallTalk(candidate.intent), !intents.contains(candidate.intent) {
        intents.append(candidate.intent)
      }
      if candidate.confidence > best.best?.confidence ?? 0 { best = part }
    }
    guard intents.count > 1 else { return Understanding(classification: best, also: []) }
    if let intent = best.best?.intent, let place = intents.firstIndex(of: intent) {
      intents.remove(at: place)
    } else {
      return Understanding(classification: best, also: [])
    }
    best.decision = .answer
    return Understanding(classification: best, also: Array(intents.prefix(2)))
  }

  /// A sentence is a question of its own from this confidence.
  private static let sure: Float = 0.7

  /// An intent without a section of a source is small talk.
  func isSmallTalk(_ intent: Int) -> Bool { knowledge.intentRecords[intent].section == 0 }

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

  /// What is said to a message that was understood so, without offers.
  public func words(for understanding: Understanding, in language: Language) -> String {
    let phrases = Phrases.of(language)
    let candidates = understanding.classification.candidates
    switch understanding.classification.decision {
    case .answer:
      return ([candidates[0].intent] + understanding.also).map { answer(of: $0, in: language) }
        .joined(separator: "\n\n")
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
