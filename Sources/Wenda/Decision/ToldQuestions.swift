/// The questions that are examples word for word, and the intents that their lines give them.
///
/// The author has decided these, so no score is needed. A question is known by the words it folds to, in their
/// order, so case, punctuation, and the old forms of characters do not count.
struct ToldQuestions: Sendable {
  /// What the lines with a question say.
  enum Verdict: Equatable {
    /// It means one of these intents, by number: one, or several where lines disagree.
    case intents([Int])
    case outOfScope
  }

  /// The class of each line by the key of its words; several where lines disagree.
  let table: KeyTable
  let intentCount: Int

  /// The key of a question; nil where it has no words.
  @inline(__always)
  static func key(_ words: [Word]) -> UInt64? {
    guard !words.isEmpty else { return nil }
    return words.reduce(Hash.start) { Hash.combine($0, $1.key) }
  }

  /// What is told of a question; nil where it is not among the examples, and where one line puts it in an
  /// intent and another out of scope, for then nothing was decided.
  func verdict(_ key: UInt64?) -> Verdict? {
    guard let key, table[key] != nil else { return nil }
    var intents: [Int] = []
    var isOutOfScope = false
    table.forEach(key) { number in
      if Int(number) < intentCount { intents.append(Int(number)) } else { isOutOfScope = true }
    }
    guard isOutOfScope else { return .intents(intents.sorted()) }
    return intents.isEmpty ? .outOfScope : nil
  }

  /// So many intents are noted for a question. No more than three are asked back; thousands of lines with one
  /// question would take the square of their number in time.
  private static let mostIntents = 16

  /// The table of the examples of an FAQ.
  static func table(of source: KnowledgeSource) -> KeyTableBuilder {
    let count = source.intents.reduce(source.outOfScope.count) { $0 + $1.questions.count }
    var table = KeyTableBuilder(count: count)
    var scanner = WordScanner()
    func add(_ questions: [SourceQuestion], _ number: Int, most: Int = mostIntents) {
      for question in questions {
        scanner.scan(question.text)
        if let key = key(scanner.words) { table.addOnce(key, UInt32(number), most: most) }
      }
    }
    for (number, intent) in source.intents.enumerated() { add(intent.questions, number) }
    // Known to be there whatever else is.
    add(source.outOfScope, source.intents.count, most: .max)
    return table
  }
}
