/// What the answers of an FAQ list and speak of, worked out for each at its first use: a conversation looks at
/// the same few answers again and again.
struct AnswerIndex: Sendable {
  /// A list, and what each of its items speaks of.
  typealias List = (list: AnswerList, subjects: [Subjects])

  /// The last answers that were read out of the knowledge. Few, so that they are looked through in a row.
  private var answers: [(intent: Int, language: Language, text: String)] = []
  private static let mostAnswers = 64

  private var lists = ByLanguage<[Int: List]> { _ in [:] }
  private var subjects = ByLanguage<[Int: Subjects]> { _ in [:] }
  private var titles = ByLanguage<[Int: Subjects]> { _ in [:] }
  private var scanner = WordScanner()

  /// The answer of an intent.
  mutating func answer(of intent: Int, _ language: Language, _ knowledge: Knowledge) -> String {
    if let known = answers.first(where: { $0.intent == intent && $0.language == language }) {
      return known.text
    }
    if answers.count == Self.mostAnswers { answers.removeAll(keepingCapacity: true) }
    let answer = knowledge.answer(of: intent, in: language)
    answers.append((intent, language, answer))
    return answer
  }

  /// The list in an answer.
  mutating func list(in intent: Int, _ language: Language, _ knowledge: Knowledge) -> List {
    if let known = lists[language][intent] { return known }
    let list = AnswerList(answer(of: intent, language, knowledge))
    let found = (list, list.items.map { Subjects($0, &scanner, knowledge.synonyms) })
    lists[language][intent] = found
    return found
  }

  /// What the title of an intent speaks of.
  mutating func subjects(ofTitle intent: Int, _ language: Language, _ knowledge: Knowledge) -> Subjects {
    if let known = titles[language][intent] { return known }
    let found = Subjects(knowledge[intent].title(in: language), &scanner, knowledge.synonyms)
    titles[language][intent] = found
    return found
  }

  /// What the title and the answer of an intent speak of.
  mutating func subjects(of intent: Int, _ language: Language, _ knowledge: Knowledge) -> Subjects {
    if let known = subjects[language][intent] { return known }
    let text = knowledge[intent].title(in: language) + "\n" + answer(of: intent, language, knowledge)
    let found = Subjects(text, &scanner, knowledge.synonyms)
    subjects[language][intent] = found
    return found
  }
}
