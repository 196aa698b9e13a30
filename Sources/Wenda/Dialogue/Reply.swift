/// What Wenda says to one message, and what it decided.
public struct Reply: Sendable {
  /// What was decided.
  public enum Outcome: Sendable, Equatable {
    /// These intents were answered, in the order of the answers.
    case answered([Int])
    /// It asked which of these is meant.
    case askedBack([Int])
    case declined
    /// Nothing was asked: an empty message, or a choice that is not there.
    case none
  }

  /// What the decision rests on.
  public enum Ground: Sendable, Equatable {
    /// The message by itself.
    case message
    /// That it names these places, from 0, of the list that was offered.
    case choice([Int])
    /// That it asks on after the last answer.
    case followUp(FollowUp)
    /// Nothing was decided.
    case nothing
  }

  /// What was decided.
  public var outcome: Outcome
  /// The language of the text.
  public var language: Language
  /// The words, paragraphs parted by blank lines, without anything for a terminal.
  public var text: String
  /// Intents offered beside the answer under the numbers in the text.
  public var offers: [Int]
  /// What the decision rests on.
  public var ground: Ground
}
