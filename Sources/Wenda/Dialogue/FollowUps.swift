/// Finds the intent that a message means only because of what was answered before: `why?` after the
/// answer that something is not possible.
struct FollowUps {
  private let knowledge: Knowledge
  private var profiles: [TokenProfile]

  init(_ classifier: Classifier) {
    knowledge = classifier.knowledge
    var scorer = classifier.scorer
    profiles = (0..<knowledge.followUpRecords.count).map { number in
      TokenProfile(classifier.knowledge.string(classifier.knowledge.followUpRecords[number].text), scorer: &scorer)
    }
  }

  /// The follow-up of `intent` that is most like the message, and how like it is (0 to 1).
  func match(
    _ message: String, after intent: Int, classifier: Classifier
  ) -> (intent: Int, similarity: Float)? {
    var scorer = classifier.scorer
    let profile = TokenProfile(message, scorer: &scorer)
    var best: (intent: Int, similarity: Float)?
    for number in 0..<knowledge.followUpRecords.count {
      let record = knowledge.followUpRecords[number]
      guard Int(record.after) == intent else { continue }
      let similarity = profiles[number].similarity(to: profile)
      if similarity > best?.similarity ?? 0 { best = (Int(record.intent), similarity) }
    }
    return best
  }
}
