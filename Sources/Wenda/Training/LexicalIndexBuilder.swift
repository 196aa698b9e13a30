/// The lists of an ``InvertedIndex`` before they are in an image.
struct PostingLists {
  var starts: [UInt32] = [0]
  var intents: [UInt32] = []
  var impacts: [UInt8] = []
  var maxima: [UInt8] = []
  var denseRows: [UInt32] = []
  var denseImpacts: [UInt8] = []
}

/// Counts the tokens of a large knowledge base and builds its inverted index.
struct LexicalIndexBuilder {
  private var vocabulary = GrowingKeyTable(capacity: 1 << 16)
  /// How many classes have each row.
  private var frequencies: [UInt32] = []
  /// What one unit of an impact is worth.
  private(set) var step: Float = 0
  private(set) var words = KnownWords()
  /// Which words of the meaning table the examples have.
  private var isMeant = [Bool](repeating: false, count: MeaningTable.builtIn.wordCount)

  private var model = BM25(documentCount: 0, meanLength: 0)
  private var scanner = WordScanner()
  /// The tokens of each class and how often it has them, class after class.
  private var countedRows: [UInt32] = []
  private var counts: [UInt8] = []
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
      noteMeanings()
    }
    lengths.append(UInt32(row.count))
    row.sort()
    var start = 0
    while start < row.count {
      var end = start
      while end < row.count, row[end] == row[start] { end += 1 }
      countedRows.append(row[start])
      counts.append(UInt8(min(end - start, 255)))
      start = end
    }
    classEnds.append(counts.count)
  }

  private mutating func noteMeanings() {
    let meanings = MeaningScanner(table: .builtIn)
    for word in scanner.words { if let number = meanings.number(of: word) { isMeant[number] = true } }
    meanings.forEachChineseWord(in: scanner) { number, _, _ in isMeant[number] = true }
  }

  /// The numbers in the meaning table of the words that the examples have, ascending.
  var knownMeanings: [UInt32] { isMeant.indices.filter { isMeant[$0] }.map { UInt32($0) } }

  /// What a token weighs for an intent that has it `count` times among `length` tokens, once the lists
  /// are built.
  func impact(_ row: UInt32, count: Int, length: Int) -> Int32 {
    guard count > 0 else { return 0 }
    let inverseDocumentFrequency = model.inverseDocumentFrequency(Int(frequencies[Int(row)]))
    return Int32(quantised(inverseDocumentFrequency * model.term(count, length: length)))
  }

  private func quantised(_ weight: Double) -> UInt8 {
    UInt8(min(max((weight / Double(step)).rounded(), 1), 255))
  }

  /// The rows of all keys that were counted. There are none afterwards.
  mutating func takeVocabulary() -> KeyTableBuilder {
    var table = KeyTableBuilder(count: vocabulary.count)
    vocabulary.forEach { table.insert($0, $1) }
    frequencies = Array(repeating: 0, count: vocabulary.count)
    vocabulary = GrowingKeyTable()
    return table
  }

  /// Turns the counts into lists of postings.
  mutating func finish() -> PostingLists {
    let total = lengths.reduce(0) { $0 + Int($1) }
    model = BM25(documentCount: lengths.count, meanLength: Double(total) / Double(max(lengths.count, 1)))
    for row in countedRows { frequencies[Int(row)] += 1 }
    let largest =
      frequencies.reduce(0) { max($0, model.inverseDocumentFrequency(Int($1))) } * (BM25.saturation + 1)
    step = Float((largest > 0 ? largest : 1) / 255)
    var lists = PostingLists()
    let classCount = lengths.count
    lists.starts.reserveCapacity(frequencies.count + 1)
    /// Where the next posting of each row goes; the place of a dense row among those.
    var next = Array(repeating: UInt32(0), count: frequencies.count)
    for (row, frequency) in frequencies.enumerated() {
      let isDense = InvertedIndex.isDense(frequency: Int(frequency), classCount: classCount)
      next[row] = isDense ? UInt32(lists.denseRows.count) : lists.starts[row]
      if isDense { lists.denseRows.append(UInt32(row)) }
      lists.starts.append(lists.starts[row] + (isDense ? 0 : frequency))
    }
    lists.denseImpacts = Array(repeating: 0, count: lists.denseRows.count * classCount)
    lists.intents = Array(repeating: 0, count: Int(lists.starts[frequencies.count]))
    lists.impacts = Array(repeating: 0, count: lists.intents.count)
    lists.maxima = Array(repeating: 0, count: frequencies.count)
    var first = 0
    for (number, end) in classEnds.enumerated() {
      for place in first..<end {
        let row = Int(countedRows[place])
        let inverseDocumentFrequency = model.inverseDocumentFrequency(Int(frequencies[row]))
        let impact = quantised(
          inverseDocumentFrequency * model.term(Int(counts[place]), length: Int(lengths[number])))
        lists.maxima[row] = max(lists.maxima[row], impact)
        let target = Int(next[row])
        if lists.starts[row] == lists.starts[row + 1] {
          lists.denseImpacts[target * classCount + number] = impact
        } else {
          lists.intents[target] = UInt32(number)
          lists.impacts[target] = impact
          next[row] += 1
        }
      }
      first = end
    }
    (countedRows, counts) = ([], [])
    return lists
  }
}
