import Wenda

/// What a change of an FAQ does: to the questions of a review, and to labelled ones.
public struct ReviewEffect: Sendable {
  /// A question that is decided otherwise.
  public struct Change: Sendable {
    /// The question.
    public var text: String
    /// How often it was asked; 1 for a labelled one.
    public var count: Int
    /// The id of what was answered or asked about; nil where it was declined.
    public var before: String?
    /// The same after the change.
    public var after: String?
  }

  /// Questions of the review that are decided otherwise, the most asked first.
  public var changes: [Change] = []
  /// How many of the labelled questions are treated rightly.
  public var labelledBefore = Proportion(count: 0, total: 0)
  /// The same after the change.
  public var labelledAfter = Proportion(count: 0, total: 0)
  /// Labelled questions that were treated rightly and no longer are.
  public var lost: [Change] = []

  /// How often questions are answered that were declined.
  public var newlyAnswered: Int { count { $0.before == nil } }
  /// How often questions are declined that were answered.
  public var newlyDeclined: Int { count { $0.after == nil } }
  /// How often questions are answered with another intent.
  public var moved: Int { count { $0.before != nil && $0.after != nil } }

  private func count(_ isCounted: (Change) -> Bool) -> Int {
    changes.reduce(0) { $0 + (isCounted($1) ? $1.count : 0) }
  }
}

/// The decisions of one state of an FAQ on the questions of a review and on labelled ones, to compare with those
/// of the next state.
public struct ReviewDecisions: Sendable {
  /// The id of what is answered or asked about by the number of the question; nil where it is declined.
  public let intents: [String?]
  private let labelled: [String?]

  /// Asks them all.
  public init(_ log: QuestionLog, _ labelled: [LabelledQuestion], of responder: Responder) {
    var responder = responder
    let ids = responder.knowledge.intents.map(\.id)
    func decide(_ text: String) -> String? {
      let understanding = responder.understand(text)
      guard understanding.decision == .answer || understanding.decision == .ask else { return nil }
      return understanding.classification.best.map { ids[$0.intent] }
    }
    intents = log.questions.map { decide($0.text) }
    self.labelled = labelled.map { decide($0.text) }
  }

  /// What changes from these decisions to others on the same questions.
  public func effect(
    of next: ReviewDecisions, _ log: QuestionLog, _ questions: [LabelledQuestion]
  ) -> ReviewEffect {
    var effect = ReviewEffect()
    for (number, asked) in log.questions.enumerated() where intents[number] != next.intents[number] {
      effect.changes.append(
        .init(text: asked.text, count: asked.count, before: intents[number], after: next.intents[number]))
    }
    effect.changes = effect.changes.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
    effect.labelledBefore = Self.right(questions, labelled)
    effect.labelledAfter = Self.right(questions, next.labelled)
    for (number, question) in questions.enumerated()
    where Self.isRight(question, labelled[number]) && !Self.isRight(question, next.labelled[number]) {
      effect.lost.append(
        .init(text: question.text, count: 1, before: labelled[number], after: next.labelled[number]))
    }
    return effect
  }

  private static func right(_ questions: [LabelledQuestion], _ intents: [String?]) -> Proportion {
    Proportion(
      count: questions.indices.count { isRight(questions[$0], intents[$0]) }, total: questions.count)
  }

  /// What is out of scope is to be declined.
  private static func isRight(_ question: LabelledQuestion, _ intent: String?) -> Bool {
    intent.map { question.intents.contains($0) } ?? question.intents.isEmpty
  }
}
