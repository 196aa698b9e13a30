/// A question that means an intent only because of what was answered before.
public struct FollowUp: Sendable, Equatable {
  /// The intent that was answered before.
  public var after: Int
  /// The intent that it means.
  public var intent: Int
  /// As the author wrote it.
  public var text: String
  /// The similarity of the message, from 0 to 1.
  public var similarity: Float
}

/// Finds the intent that a message means only because of what was answered before: `why?` after the answer that
/// something is not possible. Reuse one: it caches the profiles of follow-ups.
struct FollowUps {
  private struct Entry {
    var intent: Int
    var text: String
    var profile: TokenProfile
    /// The place in a list that it names: `and the second one?`.
    var choice: Choice?
  }

  /// The last message that was compared: one turn does so several times.
  private var compared: (message: String, profile: TokenProfile)?

  /// By the intent that was answered before, and by the one that they lead to.
  private var entries: [Int: [Entry]] = [:]
  private var leading: [Int: [Entry]] = [:]

  /// The follow-up of `intent` that is most similar to the message.
  mutating func match(_ message: String, after intent: Int, classifier: inout Classifier) -> FollowUp? {
    nearest(message, in: entries(after: intent, classifier: &classifier), intent, &classifier)
  }

  /// The follow-up that leads to `intent` and is most similar to the message.
  mutating func match(_ message: String, leadingTo intent: Int, classifier: inout Classifier) -> FollowUp? {
    let known: [Entry]
    if let found = leading[intent] {
      known = found
    } else {
      known = Self.entries(classifier: &classifier) { Int($0.intent) == intent }
      leading[intent] = known
    }
    return nearest(message, in: known, intent, &classifier)
  }

  private mutating func nearest(
    _ message: String, in known: [Entry], _ after: Int, _ classifier: inout Classifier
  ) -> FollowUp? {
    guard !known.isEmpty else { return nil }
    let profile = profile(of: message, &classifier)
    var best: FollowUp?
    for entry in known where profile.mostSimilarity(to: entry.profile) > best?.similarity ?? 0 {
      let similarity = entry.profile.similarity(to: profile)
      if similarity > best?.similarity ?? 0 {
        best = FollowUp(after: after, intent: entry.intent, text: entry.text, similarity: similarity)
      }
    }
    return best
  }

  private mutating func profile(of message: String, _ classifier: inout Classifier) -> TokenProfile {
    if let compared, compared.message == message { return compared.profile }
    let profile = TokenProfile(message, scorer: &classifier.scorer)
    compared = (message, profile)
    return profile
  }

  private mutating func entries(after intent: Int, classifier: inout Classifier) -> [Entry] {
    if let known = entries[intent] { return known }
    let found = Self.entries(classifier: &classifier) { Int($0.after) == intent }
    entries[intent] = found
    return found
  }

  private static func entries(
    classifier: inout Classifier, where isWanted: (KnowledgeImage.FollowUp) -> Bool
  ) -> [Entry] {
    let knowledge = classifier.knowledge
    var found: [Entry] = []
    var scanner = WordScanner()
    for number in 0..<knowledge.followUpRecords.count {
      let record = knowledge.followUpRecords[number]
      guard isWanted(record) else { continue }
      let text = knowledge.string(record.text)
      scanner.scan(text)
      found.append(
        Entry(
          intent: Int(record.intent), text: text, profile: TokenProfile(text, scorer: &classifier.scorer),
          choice: Choice(scanner)))
    }
    return found
  }

  /// The follow-up that names the same places in words of order, among those of an intent that were looked at
  /// already.
  func naming(_ places: [Choice.Place], after intent: Int) -> FollowUp? {
    let entry = entries[intent, default: []].first { entry in
      entry.choice.map { $0.isOrdinal && $0.places == places } ?? false
    }
    return entry.map { FollowUp(after: intent, intent: $0.intent, text: $0.text, similarity: 1) }
  }

  /// How similar to a follow-up a message must be: the more confidently it is understood by itself, the more.
  static func least(confidence: Float) -> Float { 0.28 + 0.22 * confidence }
}
