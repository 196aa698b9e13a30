/// A message taken apart: what is said around the questions, and the questions.
public struct MessageParts: Sendable, Equatable {
  /// A sentence between the opening and the closing.
  public struct Clause: Sendable, Equatable {
    /// Its bytes in the message.
    public var range: Range<Int>
    /// Whether it ends in a question mark or has an interrogative.
    public var asks: Bool
    /// The parts of it that "and" or a comma joins, where each of several asks something; else none.
    public var joined: [Range<Int>] = []
    /// The part behind its last comma, where nothing before that asks anything: what is asked after a story.
    var asked: Range<Int>?
  }

  /// A greeting, thanks or an apology in front; nil where there is none.
  public var opening: Range<Int>?
  /// What is between; none where the message is an opening or a closing alone.
  public var clauses: [Clause] = []
  /// Thanks or a farewell behind.
  public var closing: Range<Int>?
  /// Whether the closing says good-bye.
  var takesLeave = false
  /// What the message does where it asks nothing.
  public var act: DialogueAct?

  /// The bytes from the first clause to the last.
  public var core: Range<Int>? {
    guard let first = clauses.first, let last = clauses.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// Leaves out what is said not to be wanted, where something else is asked: `I don't want an account. What else can
  /// I do?` Returns whether there was any.
  mutating func dropRefusals(_ isRefusal: (Range<Int>) -> Bool) -> Bool {
    guard clauses.count > 1, clauses.contains(where: \.asks) else { return false }
    let wanted = clauses.filter { $0.asks || !isRefusal($0.range) }
    defer { clauses = wanted }
    return wanted.count < clauses.count
  }

  /// Whether something stands around the questions.
  public var isWrapped: Bool { opening != nil || closing != nil }

  /// Whether there may be several questions.
  var hasSeveral: Bool { clauses.count > 1 || clauses.contains { !$0.joined.isEmpty } }

  /// Whether there is more than one plain question.
  public var isTakenApart: Bool { isWrapped || hasSeveral }
}
