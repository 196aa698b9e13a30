/// What a knowledge base makes of one of its own examples when it is left out of the fit.
public struct HeldOutPrediction: Sendable {
  /// The example.
  public var question: SourceQuestion
  /// The intent it belongs to; nil where it is out of scope.
  public var intent: String?
  /// The best intent.
  public var candidate: String
  /// The chance that the best intent is right, from 0 to 1.
  public var confidence: Float
  /// Whether the confidence is enough to answer.
  public var isAnswered: Bool
}
