/// A conversation: it remembers what was answered and what was offered.
///
/// ```swift
/// var conversation = Conversation(Responder(Classifier(knowledge)))
/// conversation.reply(to: "保号卡能绑定微信吗？").text
/// conversation.reply(to: "为什么？").text
/// ```
public struct Conversation {
  /// What understands the messages and words the answers.
  public var responder: Responder
  private var lastAnswered: Int?
  private var offers: [Int] = []
  /// The language of the last message that had one.
  public private(set) var lastLanguage: Language

  /// A conversation in which nothing was said yet.
  ///
  /// - Parameter firstLanguage: what is spoken before any message has a language.
  public init(_ responder: Responder, firstLanguage: Language = .english) {
    self.responder = responder
    lastLanguage = firstLanguage
  }

  /// Takes a message: a question, a follow-up of the last answer, or a choice from what was offered.
  public mutating func reply(to message: String) -> Reply {
    let understanding = responder.understand(message)
    if let language = understanding.classification.language { lastLanguage = language }
    let language = responder.answerLanguage(nil, fallback: lastLanguage)
    let phrases = Phrases.of(language)
    if let choice = offers.isEmpty ? nil : Choice.parse(message, count: offers.count) {
      guard choice.allSatisfy(offers.indices.contains) else {
        let text = phrases.noSuchChoice.split(separator: "%", omittingEmptySubsequences: false)
          .joined(separator: String(offers.count))
        return Reply(outcome: .none, language: language, text: text, offers: offers, ground: .nothing)
      }
      return answer(choice.map { offers[$0] }, in: language, .choice(choice))
    }
    guard !understanding.classification.candidates.isEmpty else {
      return Reply(
        outcome: .none, language: language, text: phrases.nothing, offers: offers, ground: .nothing)
    }
    if let match = followUp(message, understanding) {
      return answer([match.intent], in: language, .followUp(match))
    }
    return reply(understanding, in: language)
  }

  /// The follow-up of the last answer that a message is like enough: the surer it is understood by
  /// itself, the more like one it must be. Less will do where both ways lead to the same intent.
  private func followUp(_ message: String, _ understanding: Responder.Understanding) -> FollowUp? {
    let classification = understanding.classification
    guard let lastAnswered, let best = classification.best, understanding.questions.count < 2,
      let match = FollowUps.match(message, after: lastAnswered, classifier: responder.classifier)
    else { return nil }
    if match.intent == best.intent {
      if classification.decision == .answer { return nil }
      if best.confidence >= 0.1, match.similarity >= 0.14 { return match }
    }
    return match.similarity >= 0.28 + 0.22 * best.confidence ? match : nil
  }

  private mutating func reply(_ understanding: Responder.Understanding, in language: Language) -> Reply {
    let classification = understanding.classification
    let intents = classification.candidates.map(\.intent)
    switch classification.decision {
    case .answer: return answer(understanding.answered, in: language, .message)
    case .askBack(let count):
      offers = Array(intents.prefix(count))
      return Reply(
        outcome: .askedBack(offers), language: language,
        text: responder.words(for: understanding, in: language), offers: offers,
        ground: .message)
    case .decline:
      offers = intents.filter { !responder.isSmallTalk($0) }
      return Reply(
        outcome: .declined, language: language,
        text: responder.words(for: understanding, in: language), offers: offers,
        ground: .message)
    }
  }

  private mutating func answer(
    _ intents: [Int], in language: Language, _ ground: Reply.Ground
  ) -> Reply {
    var text = responder.answers(of: intents, in: language)
    var related: [Int] = []
    for intent in intents {
      for next in responder.knowledge[intent].related.map(\.number)
      where !intents.contains(next) && !related.contains(next) { related.append(next) }
    }
    related = Array(related.prefix(3))
    if !related.isEmpty {
      text += "\n\n" + Phrases.of(language).related + "\n" + responder.list(related, in: language)
    }
    offers = related
    lastAnswered = intents.last
    return Reply(
      outcome: .answered(intents), language: language, text: text, offers: related, ground: ground)
  }

  /// What is said at the start, in both languages unless one is fixed: what can be asked here.
  public func greeting() -> String {
    let languages = responder.language.map { [$0] } ?? [.chinese, .english]
    let samples = (0..<responder.knowledge.intentCount).filter { !responder.isSmallTalk($0) }
    let paragraphs = languages.map { language in
      let questions = samples.compactMap { number in
        responder.knowledge[number].examples.first { $0.language == language }?.text
      }
      let phrases = Phrases.of(language)
      return ([phrases.greeting] + questions.prefix(3).map { "  · " + $0 } + [phrases.hint])
        .joined(separator: "\n")
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// The titles of all topics but small talk, numbered, under their sections. From now on a number picks one.
  public mutating func offerTopics(in language: Language) -> String {
    let list = TopicList(
      responder.knowledge, (0..<responder.knowledge.intentCount).filter { !responder.isSmallTalk($0) })
    offers = list.intents
    return Phrases.of(language).topics + "\n\n" + list.text(responder.knowledge, in: language)
  }
}
