/// A message taken apart: what is said around the questions, and the questions.
public struct MessageParts: Sendable, Equatable {
  /// A sentence, or a part of one, between the opening and the closing.
  public struct Clause: Sendable, Equatable {
    /// Its bytes in the message.
    public var range: Range<Int>
    /// Whether it ends in a question mark or has an interrogative.
    public var asks: Bool
    /// Whether it is a sentence of its own, not only one of two parts that "and" or a comma joins.
    public var isSentence: Bool
  }

  /// A greeting, thanks or an apology in front; nil where there is none.
  public var opening: Range<Int>?
  /// What is between; none where the message is an opening or a closing alone.
  public var clauses: [Clause] = []
  /// Thanks or a farewell behind.
  public var closing: Range<Int>?
  /// What the message does where it asks nothing.
  public var act: DialogueAct?

  /// The bytes from the first clause to the last.
  public var core: Range<Int>? {
    guard let first = clauses.first, let last = clauses.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// Whether something stands around the questions.
  public var isWrapped: Bool { opening != nil || closing != nil }

  /// Whether there is more than one plain question.
  public var isTakenApart: Bool { isWrapped || clauses.count > 1 }
}
