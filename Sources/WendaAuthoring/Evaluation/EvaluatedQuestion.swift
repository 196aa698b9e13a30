import Wenda

/// A labelled question beside what was answered to it.
public struct EvaluatedQuestion: Sendable, Equatable {
  /// The question as it was asked.
  public let text: String
  /// The intents any of which is right, the usual one first; empty when the question is out of scope.
  public let acceptedIntents: [String]
  /// What sort of question it is, to group by; empty when there is no such thing.
  public let kind: String
  /// `zh` or `en`.
  public let language: String
  /// The intent answered, nil when the question was declined.
  public let predictedIntent: String?
  /// The likeliest intent, whether or not it was answered; nil when there is no candidate at all.
  public let topCandidate: String?
  /// The confidence of the likeliest intent, 0...1; 0 when there is none.
  public let confidence: Double

  /// A confidence that is not a number counts as 0; one outside 0...1 as the nearer end.
  public init(
    text: String, acceptedIntents: [String], kind: String = "", language: String,
    predictedIntent: String?, topCandidate: String?, confidence: Double
  ) {
    self.text = text
    self.acceptedIntents = acceptedIntents
    self.kind = kind
    self.language = language
    self.predictedIntent = predictedIntent
    self.topCandidate = topCandidate
    self.confidence = topCandidate == nil || confidence.isNaN ? 0 : min(max(confidence, 0), 1)
  }
}

extension EvaluatedQuestion {
  /// Stands for "no intent" among the labels: out of scope as a truth, declined as an answer.
  static let noIntent = "-"

  var isInScope: Bool { !acceptedIntents.isEmpty }

  /// Declining is the right answer to a question out of scope, and to no other.
  var isRight: Bool {
    guard let predictedIntent else { return !isInScope }
    return acceptedIntents.contains(predictedIntent)
  }

  /// Whether answering the likeliest intent is, or would have been, right.
  var isTopCandidateRight: Bool {
    guard let topCandidate else { return false }
    return acceptedIntents.contains(topCandidate)
  }

  /// The label answered.
  var predictedLabel: String { predictedIntent ?? Self.noIntent }

  /// The label that should have been answered. Where several are accepted it is the one answered,
  /// if that is among them, so that a right answer is never counted as a confusion.
  var expectedLabel: String {
    isRight ? predictedLabel : acceptedIntents.first ?? Self.noIntent
  }
}
