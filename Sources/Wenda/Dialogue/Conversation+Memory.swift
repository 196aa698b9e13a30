extension Conversation {
  /// Notes what a message asked and what was said to it.
  mutating func remember(_ reply: Reply, _ message: String, _ understanding: Understanding) {
    guard reply.outcome != .none else { return }
    if !reply.ground.isAboutWords {
      noteQuestion(reply, message, understanding)
      state.said = .init(outcome: reply.outcome, offers: reply.offers)
    }
    if reply.ground == .message { (state.list, state.others) = (nil, []) }
    state.offers = reply.offers
    if case .answered(let intents) = reply.outcome {
      state.lastAnswered = intents.last
      if let topic = intents.last, !responder.isSmallTalk(topic) { state.topic = topic }
      state.recent = Array((state.recent + intents).suffix(3))
      state.misses = 0
      state.rejected = []
    } else {
      state.misses += 1
      // All that was offered since the last answer: it is not offered again unless nothing else is left.
      state.rejected += reply.offers.filter { !state.rejected.contains($0) }
    }
  }

  private mutating func noteQuestion(_ reply: Reply, _ message: String, _ understanding: Understanding) {
    switch reply.ground {
    case .ellipsis(let question): state.asked = question
    case .choice: state.asked = reply.intents.last.map { responder.knowledge[$0].title(in: state.language) }
    case .message:
      if reply.decision == .answer, let topic = reply.intents.last, responder.isSmallTalk(topic) { return }
      let range = understanding.questions.last?.range ?? understanding.parts?.core
      state.asked = range.map { Responder.text(message, $0) } ?? message
    case .followUp: state.asked = message
    case .topic, .listed, .act, .nothing: return
    }
    if state.asked?.utf8.count ?? 0 > ConversationState.longestQuestion { state.asked = nil }
  }
}

extension Reply.Ground {
  /// Whether it says again what was said.
  var isAboutWords: Bool {
    switch self {
    case .act(let act): act == .repetition || act.language != nil
    default: false
    }
  }
}
