/// What a short message means beside the last topic.
extension Conversation {
  /// A short message that means little by itself, read behind the title of the last topic: `pros and cons?`,
  /// `签证要带吗`. In the middle of a topic it hardly is out of scope. The title alone speaks for the topic itself,
  /// so that what else it is read as, the message says; of that only what the topic leads to is taken.
  mutating func besideTopic(_ message: String, _ classification: Classification) -> Reply? {
    guard let topic = state.topic, let best = classification.best, isShort(message, classification),
      best.confidence < Self.weak || asksOnly()
    else { return aboutTopic(message, classification) }
    let isOfTopic = best.intent == topic || leads(from: topic, to: best.intent)
    if asksOnly() {
      if let reply = askedApart(message, topic) { return reply }
      if !isOfTopic || classification.decision == .decline, let reply = goOn(from: topic) { return reply }
    }
    if let next = expected(message, classification, from: topic) { return answer([next], .message) }
    let question = responder.knowledge[topic].title(in: state.language) + "\n" + message
    let read = responder.classifier.classify(question)
    let other = read.candidates.first { $0.intent != topic }
    if let other, best.intent != topic, other.confidence >= Self.leastRead,
      leads(from: topic, to: other.intent)
    {
      var reply = answer([other.intent], .ellipsis(question: question))
      reply.confidence = other.confidence
      return other.confidence >= Self.surelyRead ? reply : aboutTopic(message, classification) ?? reply
    }
    if let reply = aboutTopic(message, classification) { return reply }
    let own = classification.candidates.first { $0.intent == topic }?.confidence ?? 0
    let isDeclined = classification.decision == .decline
    let isOpen = isDeclined || best.confidence < Self.hardlyMore
    let isOwn = isOpen && read.best?.intent == topic && own >= Self.leastInTopic
    return isOwn ? answer([topic], .topic(topic)) : nil
  }

  /// From this confidence a message is understood without what was said before.
  private static let weak: Float = 0.8
  /// From these another intent than that of the title is read, and surely so.
  private static let leastRead: Float = 0.1
  private static let surelyRead: Float = 0.5
  /// The chance that a message is out of scope is so much less in the middle of a topic that this is enough.
  private static let leastInTopic: Float = 0.01
  /// Below this confidence another intent is hardly more than a guess.
  static let hardlyMore: Float = 0.5

  /// `how do I do it`, 怎么弄, where nothing was spoken of: what is meant is asked, as hardly anything is out of scope
  /// by the words that only ask.
  mutating func asksOfNothing(_ message: String, _ understanding: Understanding) -> Reply? {
    guard state.topic == nil, understanding.decision == .decline, message.utf8.count <= Self.longestBare
    else { return nil }
    scanner.scan(message)
    let around: PhraseKinds = [.filler, .link, .listFrame, .tag]
    guard let kinds = PhraseTable.shared.cover(scanner.words[...], by: around.union(.asking)),
      !kinds.isDisjoint(with: .asking)
    else { return nil }
    let likely = understanding.classification.candidates.map(\.intent).filter { !responder.isSmallTalk($0) }
    let others = unseenTopics().filter { !likely.contains($0) }
    let options = Array((likely + others).prefix(3))
    guard !options.isEmpty, state.said?.outcome != .askedBack(options) else { return nil }
    return ask(options, .message, Phrases.of(language).askSubject)
  }

  private static let longestBare = 40

  /// What a word or two hardly say by themselves, but more of than of anything else, and what the topic leads
  /// to.
  private mutating func expected(
    _ message: String, _ classification: Classification, from topic: Int
  ) -> Int? {
    scanner.scan(message)
    guard let first = scanner.words.first, scanner.words.count <= (first.script == .han ? 3 : 2) else {
      return nil
    }
    let named = classification.candidates.filter { !responder.isSmallTalk($0.intent) }
    guard let best = named.first, best.intent == classification.best?.intent,
      classification.decision == .decline, best.confidence >= Self.leastExpected,
      leads(from: topic, to: best.intent)
    else { return nil }
    let next = named.dropFirst().first?.confidence ?? 0
    return best.confidence >= Self.clearly * next ? best.intent : nil
  }

  private static let leastExpected: Float = 0.04
  private static let clearly: Float = 3

  /// Whether a message has a word that is only known from what has no answer.
  mutating func isForeign(_ message: String) -> Bool {
    scanner.scan(message)
    return responder.foreign(in: scanner.words) != nil
  }

  /// `how and where`: what the topic leads to for each of several words that only ask.
  private mutating func askedApart(_ message: String, _ topic: Int) -> Reply? {
    let table = PhraseTable.shared
    let asking = scanner.words.filter { !table[$0.key].isDisjoint(with: [.interrogativeOpening]) }
    guard asking.count > 1 else { return nil }
    let bytes = Array(message.utf8)
    var found: [Int] = []
    for word in asking {
      let part = responder.classifier.classify(
        String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self))
      guard let best = part.best, part.decision == .answer, leads(from: topic, to: best.intent) else {
        continue
      }
      if !found.contains(best.intent) { found.append(best.intent) }
    }
    return found.isEmpty ? nil : answer(found, .message)
  }

  /// To a bare `how?`: what the topic leads to.
  private mutating func goOn(from topic: Int) -> Reply? {
    let next = Array(responder.knowledge[topic].related.map(\.number).filter { $0 != topic }.prefix(3))
    guard let first = next.first else { return nil }
    return next.count == 1 ? answer([first], .message) : ask(next, .message)
  }

  /// Whether a message is short enough to lean on what was said; what is understood, if weakly, must be
  /// shorter. Scans it.
  private mutating func isShort(_ message: String, _ classification: Classification) -> Bool {
    scanner.scan(message)
    guard let first = scanner.words.first else { return false }
    let most = first.script == .han ? 12 : 8
    return scanner.words.count <= (classification.decision == .decline ? most : most / 2)
  }

  /// Whether the scanned words ask and say nothing of what: `how?`, `怎么呢`.
  private func asksOnly() -> Bool {
    let kinds = PhraseTable.shared.cover(scanner.words[...], by: .asking.union([.filler, .link]))
    return kinds.map { !$0.isDisjoint(with: .asking) } ?? false
  }

  /// Whether the author leads from one intent to another.
  func leads(from topic: Int, to intent: Int) -> Bool {
    let knowledge = responder.knowledge
    return knowledge[topic].related.contains { $0.number == intent }
      || (0..<knowledge.followUpRecords.count).contains { number in
        let record = knowledge.followUpRecords[number]
        return Int(record.after) == topic && Int(record.intent) == intent
      }
  }
}
