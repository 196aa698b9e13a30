/// What a message does where it asks nothing about the subject: it is about the conversation.
public enum DialogueAct: String, Sendable, CaseIterable {
  /// Small talk like all down to ``goodbye``, which the intents of an FAQ answer where it has some for it.
  case greeting
  /// Thanks for an answer.
  case thanks
  /// An excuse, such as for asking.
  case apology
  /// That a question is coming.
  case announcement
  /// That the answer was heard.
  case acknowledgement
  /// Taking leave.
  case goodbye
  /// None of what was offered or answered is meant.
  case no
  /// The last words are wanted once more.
  case repetition
  /// From now on in Chinese.
  case speakChinese
  /// From now on in English.
  case speakEnglish
  /// The last answer was wrong, or the person is cross.
  case complaint
  /// How to go on.
  case help
  /// The end.
  case quit

  /// Whether it is ordinary small talk.
  public var isSmallTalk: Bool {
    switch self {
    case .greeting, .thanks, .apology, .announcement, .acknowledgement, .goodbye: true
    default: false
    }
  }

  /// The language that is wished for.
  public var language: Language? {
    switch self {
    case .speakChinese: .chinese
    case .speakEnglish: .english
    default: nil
    }
  }

  /// The priority of an act in a message that has several.
  var rank: Int {
    switch self {
    case .acknowledgement: 0
    case .apology: 1
    case .greeting: 2
    case .announcement: 3
    case .thanks: 4
    case .goodbye: 5
    case .no: 6
    case .complaint: 7
    case .repetition: 8
    case .speakChinese, .speakEnglish: 9
    case .help: 10
    case .quit: 11
    }
  }
}
