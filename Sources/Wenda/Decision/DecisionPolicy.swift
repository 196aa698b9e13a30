/// How a decision is made from scores and confidences; nothing else decides.
///
/// In this order: what an example says word for word is done. What has nothing in common with the
/// examples, or says what is *not* wanted, is declined. Otherwise the confidence decides: below the
/// threshold the question is declined; two or three intents that are too close are asked back; the best
/// is answered.
struct DecisionPolicy {
  /// Below this confidence a question is declined.
  var threshold: Float

  /// A candidate is close to the best from this share of its softmax.
  private static let closeness: Float = 0.7
  /// At this confidence the best candidate is answered even where another is close…
  private static let sure: Float = 0.7
  /// … unless it is as good as equal.
  private static let tie: Float = 0.9
  /// Close intents below the threshold are asked about where one of them is as likely as this. At the threshold
  /// itself that would put right 1 in 100 questions in scope to public corpora, and ask back 7 in 100 out of scope.
  private static let sureTogether: Float = 0.8
  /// The confidence in what was told, shared by the intents it was told of. Not 1: lines can be wrong.
  static let told: Float = 0.99

  /// Whether a question is answered at this confidence where no other intent is near.
  func answers(_ confidence: Float) -> Bool { confidence >= threshold }

  /// Whether a candidate with a score is so close to one with the best score that both may be meant.
  static func isClose(_ score: Float, to best: Float) -> Bool { Numeric.exp(score - best) >= closeness }

  /// The decision on candidates with their scores, of which the best has this confidence, and another as
  /// close as can be would have `rest`. Where more intents are close to the best than can be asked about,
  /// the question says nothing for any of them.
  func decide(
    _ candidates: Classification.Candidates, _ confidence: Float, rest: Float, isCrowded: () -> Bool
  ) -> Classification.Decision {
    var close = 0
    var together = confidence - rest
    // Sure enough, or well ahead of the next: no question back.
    let closeness = confidence < Self.sure ? Self.closeness : Self.tie
    for candidate in candidates {
      let ratio = Numeric.exp(candidate.confidence - candidates[0].confidence)
      guard ratio >= closeness else { break }
      close += 1
      together += ratio * rest
    }
    let mayAsk = answers(confidence) || (answers(together) && together >= Self.sureTogether)
    if close > 1, mayAsk, !isCrowded() { return .askBack(count: close) }
    return answers(confidence) ? .answer : .decline
  }

  /// Makes a classification say what the examples say word for word. Its candidates have confidences.
  static func apply(_ verdict: ToldQuestions.Verdict, to result: inout Classification) {
    result.isTold = true
    switch verdict {
    case .outOfScope:
      limit(&result, to: 1 - told)
      result.decision = .decline
    case .intents(let intents):
      let named = intents.prefix(Classification.Candidates.capacity)
      var candidates = Classification.Candidates()
      for intent in named { candidates.insert(.init(intent: intent, confidence: told / Float(named.count))) }
      // The others share what is left, no more than they had.
      let others = result.candidates.filter { !intents.contains($0.intent) }
      for other in others {
        let rest = min(other.confidence, (1 - told) / Float(others.count))
        candidates.insert(.init(intent: other.intent, confidence: rest))
      }
      result.candidates = candidates
      result.decision = named.count > 1 ? .askBack(count: named.count) : .answer
    }
  }

  /// Declines what has no evidence, or evidence for the opposite.
  static func declineUnfounded(_ result: inout Classification) {
    limit(&result, to: 1 - told)
    result.decision = .decline
  }

  /// Lowers the confidences to no more than that, in proportion.
  private static func limit(_ result: inout Classification, to most: Float) {
    guard let best = result.best, best.confidence > most else { return }
    for index in result.candidates.indices { result.candidates[index].confidence *= most / best.confidence }
  }
}
