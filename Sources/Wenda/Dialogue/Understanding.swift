/// What one message asks, without regard to a conversation.
public struct Understanding: Sendable {
  /// A part of the message that is answered by itself.
  public struct Question: Sendable {
    /// Its bytes in the message.
    public var range: Range<Int>
    /// What it asks for.
    public var intent: Int
  }

  /// Of the message without its opening and closing, or of the part of it that was understood best.
  public var classification: Classification
  /// The parts that are answered, as they are asked; none where the message is taken as a whole.
  public var questions: [Question] = []
  /// Questions of the message that get no answer, while others are answered; as they were typed.
  public var leftOut: [String] = []
  /// How the message was taken apart; nil where it is one plain sentence.
  public var parts: MessageParts?
  /// What the message does where it asks nothing. Where ``classification`` says that it is answered, an
  /// intent of the FAQ has an answer to it.
  public var act: DialogueAct?

  /// The concept for which a short question is declined, as only questions without an answer have it.
  public var foreign: String?

  /// The topics of which one may be meant where the message only names a subject, `top up`: which is asked back. None
  /// where it asks something.
  public internal(set) var subjects: [Int] = []

  /// A message taken as a whole.
  init(classification: Classification) { self.classification = classification }

  /// The intents that are answered, in the order they are asked.
  public var answered: [Int] {
    questions.count > 1 ? questions.map(\.intent) : classification.best.map { [$0.intent] } ?? []
  }

  /// Those of them behind the one that was understood best.
  public var also: [Int] {
    questions.count > 1 ? questions.map(\.intent).filter { $0 != classification.best?.intent } : []
  }

  /// Whether the reply is the answer of one intent and nothing else.
  public var isPlain: Bool {
    decision == .answer && questions.count < 2 && leftOut.isEmpty
  }

  /// What follows for the reply.
  public var decision: Reply.Decision {
    if !subjects.isEmpty { return .ask }
    if classification.decision == .answer { return .answer }
    if act != nil || classification.candidates.isEmpty { return .none }
    return classification.decision == .decline ? .decline : .ask
  }
}
