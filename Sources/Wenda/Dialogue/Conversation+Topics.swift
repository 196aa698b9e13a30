extension Conversation {
  /// What is said at the start, in both languages unless one is fixed: what can be asked here.
  public func greeting() -> String {
    let knowledge = responder.knowledge
    let languages = responder.language.map { [$0] } ?? knowledge.languages
    let count = knowledge.featured.isEmpty ? Self.samples : min(knowledge.featured.count, Self.mostSamples)
    let paragraphs = languages.map { language in
      let questions = topics.lazy.compactMap { number in
        knowledge[number].examples.first { $0.language == language }?.text
      }
      let phrases = Phrases.of(language)
      let greeting = knowledge.greeting(in: language) ?? phrases.greeting
      return ([greeting] + questions.prefix(count).map { "  · " + $0 } + [phrases.hint])
        .joined(separator: "\n")
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// So many questions to try are shown, and of topics that the author features no more than so many.
  private static let (samples, mostSamples) = (3, 6)

  /// The titles of all topics but small talk, numbered, the featured ones and then the others under their
  /// sections. From now on a number picks one.
  public mutating func offerTopics(in language: Language) -> String {
    let list = TopicList(responder.knowledge, topics)
    state.offers = list.intents
    return Phrases.of(language).topics + "\n\n" + list.text(responder.knowledge, in: language)
  }

  /// The featured topics, and then all others but small talk in the order of the FAQ.
  public var topics: [Int] {
    let featured = responder.knowledge.featured
    let isFeatured = Set(featured)
    let others = (0..<responder.knowledge.intentCount).filter {
      !responder.isSmallTalk($0) && !isFeatured.contains($0)
    }
    return featured + others
  }
}
