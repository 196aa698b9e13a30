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
    /// The place in a list that it names: `and the second one?`.
    var choice: Choice?
  }

  /// Some follow-ups and their tokens.
  private struct List {
    var entries: [Entry]
    var index: TokenProfileIndex
  }

  /// The last message that was compared: one turn does so several times.
  private var compared: (message: String, profile: TokenProfile)?

  /// By the intent that was answered before, and by the one that they lead to.
  private var following: [Int: List] = [:]
  private var leading: [Int: List] = [:]

  /// What is less similar is no follow-up, whatever else speaks for it.
  private static let leastSimilarity: Float = 0.14

  /// The follow-up of `intent` that is most similar to the message; nil where none is similar enough.
  mutating func match(_ message: String, after intent: Int, classifier: inout Classifier) -> FollowUp? {
    let list = Self.known(intent, in: &following) { Self.list(&classifier) { Int($0.after) == intent } }
    return nearest(message, in: list, intent, &classifier)
  }

  /// The follow-up that leads to `intent` and is most similar to the message; nil where none is similar enough.
  mutating func match(_ message: String, leadingTo intent: Int, classifier: inout Classifier) -> FollowUp? {
    let list = Self.known(intent, in: &leading) { Self.list(&classifier) { Int($0.intent) == intent } }
    return nearest(message, in: list, intent, &classifier)
  }

  private mutating func nearest(
    _ message: String, in list: List, _ after: Int, _ classifier: inout Classifier
  ) -> FollowUp? {
    guard !list.entries.isEmpty else { return nil }
    let profile = profile(of: message, &classifier)
    return list.index.nearest(to: profile, least: Self.leastSimilarity).map { number, similarity in
      let entry = list.entries[number]
      return FollowUp(after: after, intent: entry.intent, text: entry.text, similarity: similarity)
    }
  }

  private mutating func profile(of message: String, _ classifier: inout Classifier) -> TokenProfile {
    if let compared, compared.message == message { return compared.profile }
    let profile = TokenProfile(message, scorer: &classifier.scorer)
    compared = (message, profile)
    return profile
  }

  /// A list that is made at its first use.
  private static func known(_ intent: Int, in lists: inout [Int: List], _ make: () -> List) -> List {
    if let known = lists[intent] { return known }
    let list = make()
    lists[intent] = list
    return list
  }

  private static func list(
    _ classifier: inout Classifier, where isWanted: (KnowledgeImage.FollowUp) -> Bool
  ) -> List {
    let knowledge = classifier.knowledge
    var entries: [Entry] = []
    var profiles: [TokenProfile] = []
    var scanner = WordScanner()
    for number in 0..<knowledge.followUpRecords.count {
      let record = knowledge.followUpRecords[number]
      guard isWanted(record) else { continue }
      let text = knowledge.string(record.text)
      scanner.scan(text)
      entries.append(Entry(intent: Int(record.intent), text: text, choice: Choice(scanner)))
      profiles.append(TokenProfile(text, scorer: &classifier.scorer))
    }
    return List(entries: entries, index: TokenProfileIndex(profiles))
  }

  /// The follow-up that names the same places in words of order, among those of an intent that were looked at
  /// already.
  func naming(_ places: [Choice.Place], after intent: Int) -> FollowUp? {
    let entry = following[intent]?.entries.first { entry in
      entry.choice.map { $0.isOrdinal && $0.places == places } ?? false
    }
    return entry.map { FollowUp(after: intent, intent: $0.intent, text: $0.text, similarity: 1) }
  }

  /// How similar to a follow-up a message must be: the more confidently it is understood by itself, the more.
  static func least(confidence: Float) -> Float { 0.28 + 0.22 * confidence }
}
