/// What Wenda says to one message, and what it decided.
public struct Reply: Sendable {
  /// What was decided.
  public enum Outcome: Sendable, Equatable {
    /// These intents were answered, in the order of the answers.
    case answered([Int])
    /// It asked which of these is meant.
    case askedBack([Int])
    /// It does not know.
    case declined
    /// Nothing was asked: an empty message, small talk that the FAQ has no words for, an act of the
    /// conversation, or a choice that is not there.
    case none
  }

  /// What was decided, in a word, as programs are told it.
  public enum Decision: String, Sendable, CaseIterable {
    /// Something is answered.
    case answer
    /// It asks which of several intents is meant.
    case ask
    /// It does not know.
    case decline
    /// Nothing was asked.
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
    /// That it leaves out the last question and names another thing; this is what it was read as.
    case ellipsis(question: String)
    /// That the last answer speaks of what it asks.
    case topic(Int)
    /// That it names an item, from 1, of a list in the last answer; this is the item.
    case listed(number: Int, item: String)
    /// That it is about the conversation.
    case act(DialogueAct)
    /// Nothing was decided.
    case nothing
  }

  /// What was decided.
  public var outcome: Outcome
  /// The language of the text.
  public var language: Language
  /// The words without the list of offers, as the author wrote them: paragraphs separated by blank lines.
  public var body: String
  /// The line above the list of offers; nil where none are shown.
  public var listHeading: String?
  /// The list of offers, a numbered title a line.
  public var list: String = ""
  /// Intents offered beside the answer under the numbers in the text.
  public var offers: [Int]
  /// What the decision rests on.
  public var ground: Ground
  /// The chance that the best intent is meant, from 0 to 1; nil where nothing was weighed.
  public var confidence: Float?

  /// All words, without anything for a terminal.
  public var text: String {
    guard !list.isEmpty else { return body }
    // The list of a question back stands right under it.
    let heading = listHeading.map { "\n\n" + $0 } ?? ""
    var text = ""
    text.reserveCapacity(body.utf8.count + heading.utf8.count + 1 + list.utf8.count)
    text += body
    text += heading
    text += "\n"
    return text + list
  }

  /// What was decided, in a word.
  public var decision: Decision {
    switch outcome {
    case .answered: .answer
    case .askedBack: .ask
    case .declined: .decline
    case .none: .none
    }
  }

  /// The intents that are answered or asked back.
  ///
  /// - Parameter knowledge: the one that the reply is from.
  public func intents(in knowledge: Knowledge) -> [Intent] { intents.map { knowledge[$0] } }

  /// The numbers of the intents that are answered or asked back.
  public var intents: [Int] {
    switch outcome {
    case .answered(let intents), .askedBack(let intents): intents
    case .declined, .none: []
    }
  }
}
