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
enum FollowUps {
  /// The follow-up of `intent` that is most like the message.
  static func match(_ message: String, after intent: Int, classifier: Classifier) -> FollowUp? {
    let knowledge = classifier.knowledge
    var scorer = classifier.scorer
    let profile = TokenProfile(message, scorer: &scorer)
    var best: FollowUp?
    for number in 0..<knowledge.followUpRecords.count {
      let record = knowledge.followUpRecords[number]
      guard Int(record.after) == intent else { continue }
      let similarity = TokenProfile(knowledge.string(record.text), scorer: &scorer).similarity(to: profile)
      if similarity > best?.similarity ?? 0 {
        best = FollowUp(
          after: intent, intent: Int(record.intent), text: knowledge.string(record.text),
          similarity: similarity)
      }
    }
    return best
  }
}
