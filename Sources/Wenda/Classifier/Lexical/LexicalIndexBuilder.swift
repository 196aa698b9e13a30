/// Counts the tokens of a large knowledge base and builds its inverted index.
struct LexicalIndexBuilder {
  private(set) var vocabulary = GrowingKeyTable(capacity: 1 << 16)
  private(set) var starts: [UInt32] = []
  private(set) var intents: [UInt32] = []
  private(set) var impacts: [UInt8] = []
  private(set) var maxima: [UInt8] = []
  /// What one unit of an impact is worth.
  private(set) var step: Float = 0
  private(set) var words = KnownWords()

  private var model = BM25(documentCount: 0, meanLength: 0)
  private var scanner = WordScanner()
  /// The tokens of each class and how often it has them, class after class.
  private var counted: [(row: UInt32, count: UInt8)] = []
  private var classEnds: [Int] = []
  private var lengths: [UInt32] = []
  private var row: [UInt32] = []

  /// Counts the examples of the next class.
  mutating func add(_ questions: [SourceQuestion], synonyms: SynonymIndex) {
    row.removeAll(keepingCapacity: true)
    for question in questions {
      scanner.scan(question.text)
      Tokens.forEach(in: scanner, synonyms: synonyms) { token in
        let (number, isNew) = vocabulary.number(of: Tokens.primaryKey(of: token, in: scanner))
        row.append(number)
        if isNew { words.note(token, in: scanner) }
      }
    }
    lengths.append(UInt32(row.count))
    row.sort()
    var start = 0
    while start < row.count {
      var end = start
      while end < row.count, row[end] == row[start] { end += 1 }
      counted.append((row[start], UInt8(min(end - start, 255))))
      start = end
    }
    classEnds.append(counted.count)
  }

  /// What a token weighs for an intent that has it `count` times among `length` tokens, once the lists
  /// are built.
  func impact(_ row: UInt32, count: Int, length: Int) -> Int32 {
    guard count > 0 else { return 0 }
    let rarity = model.rarity(Int(starts[Int(row) + 1] - starts[Int(row)]))
    return Int32(quantised(rarity * model.term(count, length: length)))
  }

  private func quantised(_ weight: Double) -> UInt8 {
    UInt8(min(max((weight / Double(step)).rounded(), 1), 255))
  }

  /// Turns the counts into lists of postings.
  mutating func finish() {
    let total = lengths.reduce(0) { $0 + Int($1) }
    model = BM25(documentCount: lengths.count, meanLength: Double(total) / Double(max(lengths.count, 1)))
    starts = Array(repeating: 0, count: vocabulary.count + 1)
    for entry in counted { starts[Int(entry.row) + 1] += 1 }
    for row in 0..<vocabulary.count { starts[row + 1] += starts[row] }
    let rarities = (0..<vocabulary.count).map { model.rarity(Int(starts[$0 + 1] - starts[$0])) }
    let largest = (rarities.max() ?? 1) * (BM25.saturation + 1)
    step = Float(largest / 255)
    intents = Array(repeating: 0, count: counted.count)
    impacts = Array(repeating: 0, count: counted.count)
    maxima = Array(repeating: 0, count: vocabulary.count)
    var next = starts
    var first = 0
    for (number, end) in classEnds.enumerated() {
      for (row, count) in counted[first..<end] {
        let place = Int(next[Int(row)])
        next[Int(row)] += 1
        intents[place] = UInt32(number)
        impacts[place] = quantised(
          rarities[Int(row)] * model.term(Int(count), length: Int(lengths[number])))
        maxima[Int(row)] = max(maxima[Int(row)], impacts[place])
      }
      first = end
    }
    counted = []
  }
}
