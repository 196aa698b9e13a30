/// Answers single messages, without regard to a conversation: the decision on one message, and its words.
public struct Responder: Sendable {
  /// What the decisions are made by.
  public var classifier: Classifier
  /// What the answers are from.
  public var knowledge: Knowledge { classifier.knowledge }
  /// Answers in this language whatever the language of the question; nil for the asker's.
  public var language: Language?
  /// Whether the knowledge tells sections of a source, which small talk is in none of.
  let hasSections: Bool
  /// Kept for its memory.
  var reader = MessageReader()
  var followUps = FollowUps()
  private var answerIndex = AnswerIndex()
  /// What the FAQ is about, once that was asked; nil inside where it is about nothing in particular.
  var knownSubject: Int32??

  /// A responder in the asker's language, or in one only.
  public init(_ classifier: Classifier, language: Language? = nil) {
    self.classifier = classifier
    self.language = language
    hasSections = classifier.knowledge.hasSections
  }

  /// What is explained: the message without its opening and closing, or each part of it that was taken by
  /// itself.
  public mutating func explain(_ message: String) -> [(question: String, explanation: Explanation)] {
    let understanding = understand(message)
    var ranges = understanding.questions.map(\.range)
    if ranges.isEmpty, understanding.act == nil, let core = understanding.parts?.core { ranges = [core] }
    let texts = ranges.map { Self.text(message, $0) }
    return (texts.isEmpty ? [message] : texts).map { text in
      var explanation = classifier.explain(text)
      if let foreign = understanding.foreign {
        explanation.foreign = foreign
        explanation.classification.decision = .decline
      }
      return (text, explanation)
    }
  }

  /// A part of a message.
  static func text(_ message: String, _ range: Range<Int>) -> String {
    message.withFlatUTF8 { String(decoding: $0.part(range), as: UTF8.self) }
  }

  /// The answer of an intent, which is read out of the knowledge once.
  mutating func answer(of intent: Int, in language: Language) -> String {
    answerIndex.answer(of: intent, language, classifier.knowledge)
  }

  /// The list in an answer, and what each of its items speaks of.
  mutating func list(in intent: Int, _ language: Language) -> AnswerIndex.List {
    answerIndex.list(in: intent, language, classifier.knowledge)
  }

  /// What the title of an intent speaks of.
  mutating func subjects(ofTitle intent: Int, _ language: Language) -> Subjects {
    answerIndex.subjects(ofTitle: intent, language, classifier.knowledge)
  }

  /// What the title and the answer of an intent speak of.
  mutating func subjects(of intent: Int, _ language: Language) -> Subjects {
    answerIndex.subjects(of: intent, language, classifier.knowledge)
  }

  /// An intent without a section of a source is small talk, where others have one.
  func isSmallTalk(_ intent: Int) -> Bool { hasSections && knowledge.intentRecords[intent].section == 0 }

  /// The language to answer in whatever is asked: the caller's, or the only one of the FAQ; nil for the asker's.
  var fixedLanguage: Language? { language ?? knowledge.onlyLanguage }

  /// The language to answer in: the fixed one, that of the question, or that of last time.
  public func answerLanguage(_ classification: Classification?, fallback: Language = .english) -> Language {
    fixedLanguage ?? classification?.language ?? fallback
  }
}
