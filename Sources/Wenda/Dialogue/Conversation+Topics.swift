extension Conversation {
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
    let list = TopicList(responder.knowledge, topics)
    state.offers = list.intents
    return Phrases.of(language).topics + "\n\n" + list.text(responder.knowledge, in: language)
  }

  /// All topics but small talk, in the order of the FAQ.
  public var topics: [Int] {
    (0..<responder.knowledge.intentCount).filter { !responder.isSmallTalk($0) }
  }
}
