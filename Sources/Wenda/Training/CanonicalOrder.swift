/// The order in which intents and examples are fitted: by id and by text, so that it does not matter in
/// which order files, intents and lines come.
struct CanonicalOrder {
  /// The number of the intent of each class.
  private(set) var intents: [Int] = []
  /// The examples, each with its class, those out of scope last.
  private(set) var examples: [(question: SourceQuestion, class: Int32)] = []
  /// Which example of the source each is.
  private(set) var sourcePlaces: [Int] = []

  init() {}

  init(_ source: KnowledgeSource) {
    intents = Self.intents(of: source)
    var first = [Int](repeating: 0, count: source.intents.count)
    var count = 0
    for (number, intent) in source.intents.enumerated() {
      first[number] = count
      count += intent.questions.count
    }
    for (label, number) in intents.enumerated() {
      append(source.intents[number].questions, class: Int32(label), first: first[number])
    }
    append(source.outOfScope, class: Int32(source.intents.count), first: count)
  }

  /// The numbers of the intents by their ids.
  static func intents(of source: KnowledgeSource) -> [Int] {
    source.intents.indices.sorted { source.intents[$0].id < source.intents[$1].id }
  }

  private mutating func append(_ questions: [SourceQuestion], class label: Int32, first: Int) {
    let sorted = questions.enumerated().sorted {
      $0.element.text == $1.element.text ? $0.offset < $1.offset : $0.element.text < $1.element.text
    }
    for (offset, question) in sorted {
      examples.append((question, label))
      sourcePlaces.append(first + offset)
    }
  }

  /// Puts a row of weights from the order of the classes into that of the intents.
  func restore(_ rows: inout [Numeric.Lanes], at start: Int, width: Int) {
    let row = Array(rows[start..<start + width])
    for (label, number) in intents.enumerated() {
      rows[start + number / 8][number % 8] = row[label / 8][label % 8]
    }
  }
}
