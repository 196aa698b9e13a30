extension Conversation {
  /// What is said to a message about the conversation.
  mutating func reply(to act: DialogueAct, _ message: String, _ understanding: Understanding) -> Reply {
    if understanding.decision == .answer { return answer(understanding.answered, .act(act)) }
    switch act {
    case .no: return reject(act, takesBackAnswers: deniesAll(message))
    case .complaint: return reject(act)
    case .repetition:
      guard let said = state.said else { return say(Phrases.of(language).nothing, .act(act)) }
      return again(said, act)
    case .speakChinese, .speakEnglish:
      state.wished = act.language
      guard let said = state.said else { return say(Phrases.of(language).words(for: act), .act(act)) }
      return again(said, act)
    default: return say(Phrases.of(language).words(for: act), .act(act))
    }
  }

  /// Takes back what was answered or offered to the last question, and offers what else may be meant.
  mutating func reject(_ act: DialogueAct, takesBackAnswers: Bool = false) -> Reply {
    let phrases = Phrases.of(language)
    let words = act == .no ? phrases.rejected : phrases.sorry
    guard let said = state.said, act == .complaint || takesBackAnswers || said.outcome.isOpen else {
      return say(act == .no ? phrases.words(for: act) : phrases.sorryAlone, .act(act))
    }
    if case .answered(let intents) = said.outcome, intents.allSatisfy(responder.isSmallTalk) {
      return say(phrases.sorryAlone, .act(act))
    }
    var refused = state.rejected + (said.outcome.isOpen || takesBackAnswers ? said.offers : [])
    if case .answered(let intents) = said.outcome { refused += intents }
    state.rejected = refused
    let next = others(than: refused)
    guard !next.isEmpty else { return say(phrases.noneLeft, .act(act)) }
    return ask(next, .act(act), words[state.misses % words.count])
  }

  /// Whether a no is to all there is, `neither`, 都不是: who says so behind an answer wants another one.
  private mutating func deniesAll(_ message: String) -> Bool {
    scanner.scan(message)
    return scanner.words.contains { Self.all.contains($0.key) }
  }

  private static let all = KeySet(words: "neither none any 都 全 俩 两 三 没")

  /// The next three intents that the last question may mean.
  private mutating func others(than refused: [Int]) -> [Int] {
    let ranked = state.asked.map { responder.classifier.ranked($0) } ?? []
    let all = ranked.isEmpty ? Array(0..<responder.knowledge.intentCount) : ranked
    return Array(all.filter { !refused.contains($0) && !responder.isSmallTalk($0) }.prefix(3))
  }

  /// Repeats the last words about the subject, in the present language.
  private mutating func again(_ said: ConversationState.Said, _ act: DialogueAct) -> Reply {
    let phrases = Phrases.of(language)
    switch said.outcome {
    case .answered(let intents): return answer(intents, .act(act))
    case .askedBack(let intents): return ask(intents, .act(act))
    case .declined, .none:
      // Who wishes for a language is not told once more that there is no answer.
      let isRefused = act.language == nil
      return Reply(
        outcome: isRefused ? .declined : .none, language: language,
        body: isRefused ? responder.refusal(in: language) : phrases.words(for: act),
        listHeading: said.offers.isEmpty ? nil : phrases.nearest,
        list: responder.list(said.offers, in: language), offers: said.offers, ground: .act(act))
    }
  }
}

extension Reply.Outcome {
  /// Whether it leaves the question open.
  var isOpen: Bool {
    switch self {
    case .askedBack, .declined: true
    case .answered, .none: false
    }
  }
}

extension Classifier {
  /// All intents, the likeliest first; of a knowledge that is too large to fit only the candidates.
  mutating func ranked(_ text: String) -> [Int] {
    let classification = classify(text)
    guard !knowledge.isLexical else { return classification.candidates.map(\.intent) }
    let scores = (0..<knowledge.intentCount).map { scorer[class: $0] }
    return scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
  }
}
