/// A conversation: it remembers what was asked, answered and offered.
///
/// ```swift
/// var conversation = Conversation(Responder(Classifier(knowledge)))
/// conversation.reply(to: "保号卡能绑定微信吗？").text
/// conversation.reply(to: "为什么？").text
/// ```
public struct Conversation: Sendable {
  /// What understands the messages and words the answers.
  public var responder: Responder
  /// What is remembered. Take it out and put another in to hold several conversations with one responder.
  public var state: ConversationState
  /// Reused to avoid allocation.
  var scanner = WordScanner()
  /// What the message takes back.
  var takenBack: String?

  /// A conversation in which nothing was said yet.
  ///
  /// - Parameters:
  ///   - responder: what understands the messages and words the answers.
  ///   - firstLanguage: what is spoken before any message has a language.
  public init(_ responder: Responder, firstLanguage: Language = .english) {
    self.responder = responder
    state = ConversationState(language: firstLanguage)
  }

  /// The language of the last message that had one.
  public var lastLanguage: Language { state.language }

  /// The language that is spoken: the one wished for, the fixed one, or that of the last message.
  public var language: Language { state.wished ?? responder.fixedLanguage ?? state.language }

  /// Speaks the language of the messages again, or the fixed one, whatever was wished for.
  public mutating func forgetWishedLanguage() { state.wished = nil }

  /// Takes a message: a question, a follow-up of the last answer, a choice from what was offered, or
  /// something about the conversation.
  public mutating func reply(to message: String) -> Reply {
    var message = corrected(message) ?? message
    scanner.scan(message)
    responder.classifier.scorer.take(scanner)
    var understanding = responder.read(message)
    takeRequest(of: &message, &understanding)
    if let language = understanding.classification.language { state.language = language }
    var reply = respond(to: message, understanding)
    if reply.confidence == nil, reply.ground == .message {
      reply.confidence = understanding.classification.best?.confidence
    }
    remember(reply, message, understanding)
    return reply
  }

  /// The ways to understand a message, the first that holds.
  private mutating func respond(to message: String, _ understanding: Understanding) -> Reply {
    if understanding.act == .acknowledgement, let reply = consented(message) { return reply }
    if let act = understanding.act { return reply(to: act, message, understanding) }
    let core = understanding.parts?.core.map { Responder.text(message, $0) } ?? message
    if let part = behindStatement(core, understanding) { return respond(to: part, responder.read(part)) }
    if let reply = picked(core) ?? consented(core) { return reply }
    guard !understanding.classification.candidates.isEmpty else {
      return say(Phrases.of(language).nothing, .nothing)
    }
    guard understanding.questions.count < 2 else { return reply(understanding) }
    let followUp = followUp(core, understanding.classification)
    if let followUp, followUp.similarity >= Self.surely { return answer(followUp) }
    if understanding.decision == .decline, isForeign(core) { return refilled(core) ?? reply(understanding) }
    if let reply = aboutIt(core, understanding.classification) { return reply }
    let filled = elliptical(core, understanding.classification)
    // A follow-up of the author's takes precedence over a reading that leads to the last topic again.
    if let followUp, filled == nil || filled?.intents == state.topic.map({ [$0] }) { return answer(followUp) }
    if let reply = filled ?? askedWay(core, understanding.classification) { return reply }
    if let reply = summedUp(core, understanding.classification) { return reply }
    return besideTopic(core, understanding.classification)
      ?? (understanding.classification.isTold ? nil : subject(core, understanding.classification))
      ?? asksOfNothing(core, understanding) ?? reply(understanding)
  }

  /// A follow-up of the author's that is similar enough takes precedence over an ellipsis of the last question.
  private static let surely: Float = 0.5

  // MARK: - Follow-ups

  /// The follow-up of the last answer that a message is similar enough to: the more confidently it is
  /// understood by itself, the more similar it must be; less so where both readings lead to the same intent.
  private mutating func followUp(_ message: String, _ classification: Classification) -> FollowUp? {
    guard let last = state.lastAnswered, let best = classification.best,
      let match = responder.followUps.match(message, after: last, classifier: &responder.classifier)
    else { return again(message, classification) }
    if match.similarity >= Self.surely { return match }
    if match.intent == best.intent {
      if classification.decision == .answer { return nil }
      if best.confidence >= 0.1 { return match }
    }
    return match.similarity >= FollowUps.least(confidence: best.confidence)
      ? match : again(message, classification)
  }

  /// What leads to the last answer leads there again: `is that safe?` where the risks were just told.
  private mutating func again(_ message: String, _ classification: Classification) -> FollowUp? {
    guard let last = state.lastAnswered, let best = classification.best, best.intent != last,
      !responder.isSmallTalk(last), message.utf8.count <= Self.shortest,
      let match = responder.followUps.match(message, leadingTo: last, classifier: &responder.classifier)
    else { return nil }
    return match.similarity >= max(Self.surely, FollowUps.least(confidence: best.confidence)) ? match : nil
  }

  private static let shortest = 40

  mutating func answer(_ followUp: FollowUp) -> Reply { answer([followUp.intent], .followUp(followUp)) }

  // MARK: - Replies

  /// What follows from a message by itself.
  private mutating func reply(_ understanding: Understanding) -> Reply {
    switch understanding.decision {
    case .answer:
      var reply = answer(understanding.answered, .message)
      let left = responder.leftOut(understanding, in: language)
      if !left.isEmpty { reply.body += "\n\n" + left }
      return reply
    case .ask: return askBack(responder.options(of: understanding), understanding.classification)
    case .decline: return decline(understanding.classification)
    case .none: return say(Phrases.of(language).nothing, .nothing)
    }
  }

  mutating func answer(_ intents: [Int], _ ground: Reply.Ground, body: String? = nil) -> Reply {
    var related: [Int] = []
    for intent in intents {
      for next in responder.knowledge[intent].related.map(\.number)
      where !intents.contains(next) && !related.contains(next) { related.append(next) }
    }
    related = Array(related.prefix(3))
    return Reply(
      outcome: .answered(intents), language: language,
      body: body
        ?? (intents.count == 1
          ? responder.answer(of: intents[0], in: language) : responder.answers(of: intents, in: language)),
      listHeading: related.isEmpty ? nil : Phrases.of(language).related,
      list: responder.list(related, in: language), offers: related, ground: ground)
  }

  /// Asks which of some intents is meant.
  func ask(_ intents: [Int], _ ground: Reply.Ground, _ words: String? = nil) -> Reply {
    Reply(
      outcome: .askedBack(intents), language: language, body: words ?? Phrases.of(language).askBack,
      list: responder.list(intents, in: language), offers: intents, ground: ground)
  }

  /// Asks back; what was asked back a moment ago in other words, and with every candidate.
  func askBack(_ options: [Int], _ classification: Classification) -> Reply {
    guard state.said?.outcome == .askedBack(options) else { return ask(options, .message) }
    let others = classification.candidates.map(\.intent) + unseenTopics()
    let more = others.filter { !options.contains($0) && !responder.isSmallTalk($0) }
    return ask(options + more.prefix(1), .message, Phrases.of(language).askAgain)
  }

  /// Declines, and offers the nearest topics; for refusals in a row, in different words and with different
  /// topics.
  private func decline(_ classification: Classification) -> Reply {
    let phrases = Phrases.of(language)
    let nearest = classification.candidates.map(\.intent).filter { !responder.isSmallTalk($0) }
    var reply = Reply(
      outcome: .declined, language: language, body: responder.refusal(in: language), offers: nearest,
      ground: .message)
    if state.misses > 0 {
      // An author's own words may tell whom to call, so they are always said.
      let again =
        responder.knowledge.refusal(in: language)
        ?? phrases.declinedAgain[(state.misses - 1) % phrases.declinedAgain.count]
      let others = nearest.filter { !state.rejected.contains($0) }
      reply.body = again
      reply.offers = others.isEmpty ? unseenTopics() : others
    }
    if !reply.offers.isEmpty {
      reply.listHeading = phrases.nearest
      reply.list = responder.list(reply.offers, in: language)
    }
    return reply
  }

  /// Three topics that were not offered since the last answer, the featured ones first.
  func unseenTopics() -> [Int] {
    let all = topics.filter { !responder.isSmallTalk($0) }
    let unseen = all.filter { !state.rejected.contains($0) }
    return Array((unseen.isEmpty ? all : unseen).prefix(3))
  }

  /// Says something that is no answer; what was offered still stands.
  func say(_ text: String, _ ground: Reply.Ground) -> Reply {
    Reply(outcome: .none, language: language, body: text, offers: state.offers, ground: ground)
  }
}
