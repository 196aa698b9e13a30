/// A question that means an intent only because of what was answered before.
public struct FollowUp: Sendable, Equatable {
  /// The intent that was answered before.
  public var after: Int
  /// The intent that it means.
  public var intent: Int
  /// As the author wrote it.
  public var text: String
  /// How like it the message is, from 0 to 1.
  public var similarity: Float
}

/// Finds the intent that a message means only because of what was answered before: `why?` after the
/// answer that something is not possible.
struct FollowUps {
  private let knowledge: Knowledge
  private var profiles: [TokenProfile]

  init(_ classifier: Classifier) {
    knowledge = classifier.knowledge
    var scorer = classifier.scorer
    profiles = (0..<knowledge.followUpRecords.count).map { number in
      TokenProfile(
        classifier.knowledge.string(classifier.knowledge.followUpRecords[number].text), scorer: &scorer)
    }
  }

  /// The follow-up of `intent` that is most like the message.
  func match(_ message: String, after intent: Int, classifier: Classifier) -> FollowUp? {
    var scorer = classifier.scorer
    let profile = TokenProfile(message, scorer: &scorer)
    var best: FollowUp?
    for number in 0..<knowledge.followUpRecords.count {
      let record = knowledge.followUpRecords[number]
      guard Int(record.after) == intent else { continue }
      let similarity = profiles[number].similarity(to: profile)
      if similarity > best?.similarity ?? 0 {
        best = FollowUp(
          after: intent, intent: Int(record.intent), text: knowledge.string(record.text),
          similarity: similarity)
      }
    }
    return best
  }
}
