extension Responder {
  /// The answers of intents, each under its title where there are several.
  func answers(of intents: [Int], in language: Language) -> String {
    intents.map { intent in
      let answer = knowledge.answer(of: intent, in: language)
      return intents.count == 1 ? answer : "— " + knowledge[intent].title(in: language) + "\n" + answer
    }
    .joined(separator: "\n\n")
  }

  /// What is said to a message that was understood so, without offers beside an answer.
  public func words(for understanding: Understanding, in language: Language) -> String {
    let phrases = Phrases.of(language)
    let candidates = understanding.classification.candidates
    switch understanding.decision {
    case .answer:
      let answers = answers(of: understanding.answered, in: language)
      let left = leftOut(understanding, in: language)
      return left.isEmpty ? answers : answers + "\n\n" + left
    case .ask:
      return phrases.askBack + "\n" + list(options(of: understanding), in: language)
    case .none:
      return understanding.act.map { phrases.words(for: $0) } ?? phrases.nothing
    case .decline:
      let nearest = candidates.map(\.intent).filter { !isSmallTalk($0) }
      guard !nearest.isEmpty else { return refusal(in: language) }
      return refusal(in: language) + "\n\n" + phrases.nearest + "\n" + list(nearest, in: language)
    }
  }

  /// What is said to a question that is declined, in the author's words where there are any.
  func refusal(in language: Language) -> String {
    knowledge.refusal(in: language) ?? Phrases.of(language).declined
  }

  /// The intents that are asked back; none where an answer or nothing is given.
  public func options(of understanding: Understanding) -> [Int] {
    if !understanding.subjects.isEmpty { return understanding.subjects }
    guard understanding.decision == .ask, case .askBack(let count) = understanding.classification.decision
    else { return [] }
    return understanding.classification.candidates.prefix(count).map(\.intent)
  }

  /// Says which questions of the message got no answer; empty where all did.
  func leftOut(_ understanding: Understanding, in language: Language) -> String {
    guard !understanding.leftOut.isEmpty else { return "" }
    let (open, close, comma) = language == .chinese ? ("“", "”", "、") : ("\"", "\"", ", ")
    var quotes = ""
    for question in understanding.leftOut {
      quotes += (quotes.isEmpty ? open : comma + open) + Self.onOneLine(question) + close
    }
    let phrase = Phrases.of(language).leftOut
    guard let place = phrase.utf8.firstIndex(of: UInt8(ascii: "%")) else { return phrase }
    return phrase[..<place] + quotes + phrase[phrase.index(after: place)...]
  }

  private static func onOneLine(_ text: String) -> String {
    let isOneLine = text.utf8.allSatisfy { $0 >= 0x20 }
    return isOneLine ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A numbered list of titles.
  func list(_ intents: [Int], in language: Language) -> String {
    var list: [UInt8] = []
    list.reserveCapacity(intents.count * 80)
    for (offset, intent) in intents.enumerated() {
      if offset > 0 { list.append(UInt8(ascii: "\n")) }
      list += "\(offset + 1). ".utf8
      let intent = knowledge[intent]
      if let title = intent.titleUTF8(in: language) {
        list += title
      } else {
        list += intent.title(in: language).utf8
      }
    }
    return String(decoding: list, as: UTF8.self)
  }
}

extension Knowledge {
  /// The answer of an intent in a language; that of the other one, saying so, where it is missing; its
  /// title where there is none at all.
  func answer(of intent: Int, in language: Language) -> String {
    let intent = self[intent]
    if let own = intent.answer(in: language) { return own }
    let other: Language = language == .chinese ? .english : .chinese
    if let answer = intent.answer(in: other) { return Phrases.of(language).untranslated + "\n\n" + answer }
    return intent.title(in: language)
  }
}
