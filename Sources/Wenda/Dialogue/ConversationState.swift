/// All that a conversation remembers: small, so that one ``Conversation`` can hold many in turn.
public struct ConversationState: Sendable {
  /// What was said last.
  struct Said: Sendable {
    var outcome: Reply.Outcome
    var offers: [Int]
  }

  /// The intent answered last, small talk too.
  var lastAnswered: Int?
  /// The intents answered in the last turns, the last one last.
  var recent: [Int] = []
  /// The last topic: the intent answered last that is no small talk.
  var topic: Int?
  /// The last question in full, as it was typed or read; nil where there is none, or only a long one.
  var asked: String?
  /// What numbers choose from.
  var offers: [Int] = []
  /// The intent whose list was picked from, while it is spoken of.
  var list: Int?
  /// What was left of the list that was picked from.
  var others: [Int] = []
  /// What was offered or answered to the last question and is not meant.
  var rejected: [Int] = []
  /// How many messages in a row were declined or asked back.
  var misses = 0
  /// The last words about the subject, to be said again.
  var said: Said?
  /// The language that was wished for in words.
  var wished: Language?
  /// The language of the last message that had one.
  public internal(set) var language: Language

  /// A conversation in which nothing was said yet.
  public init(language: Language = .english) { self.language = language }

  /// A longer question is not remembered.
  static let longestQuestion = 512
}
