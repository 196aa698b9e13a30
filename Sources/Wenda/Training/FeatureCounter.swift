/// Numbers the features of the examples and counts in how many examples each stands.
struct FeatureCounter {
  private var numbers = GrowingKeyTable()
  private(set) var kinds: [Feature] = []
  private(set) var keys: [UInt64] = []
  private(set) var documentFrequencies: [UInt32] = []
  /// The last example that was counted for a feature, so that it counts once an example.
  private var lastExample: [UInt32] = []
  /// The features behind each primary feature, itself first; empty for the others.
  private(set) var parts: [[UInt32]] = []
  /// The numbers of meanings in the meaning table; -1 for other features.
  private(set) var meanings: [Int32] = []

  var count: Int { kinds.count }

  /// Counts the features of one token, and returns the number of its primary feature.
  mutating func count(_ token: Token, in scanner: WordScanner, example: Int) -> UInt32 {
    var primary: UInt32 = 0
    var first = true
    var isNew = false
    Tokens.forEachFeature(of: token, in: scanner) { feature, key in
      let number = self.number(of: key, feature)
      if feature == .meaning, meanings[Int(number)] < 0 {
        meanings[Int(number)] = Self.meaning(of: token, in: scanner)
      }
      if lastExample[Int(number)] != UInt32(example + 1) {
        lastExample[Int(number)] = UInt32(example + 1)
        documentFrequencies[Int(number)] += 1
      }
      if first {
        first = false
        primary = number
        isNew = parts[Int(number)].isEmpty
      }
      if isNew { parts[Int(primary)].append(number) }
    }
    return primary
  }

  /// The number of the meaning of a token, which has one.
  private static func meaning(of token: Token, in scanner: WordScanner) -> Int32 {
    guard token.kind == .word else { return token.meaning }
    return Int32(MeaningScanner(table: .builtIn).number(of: scanner.words[token.first]) ?? -1)
  }

  private mutating func number(of key: UInt64, _ kind: Feature) -> UInt32 {
    let (number, isNew) = numbers.number(of: key)
    guard isNew else { return number }
    kinds.append(kind)
    keys.append(key)
    documentFrequencies.append(0)
    lastExample.append(0)
    parts.append([])
    meanings.append(-1)
    return number
  }

  /// Whether a feature gets a row of weights. Where there are many examples, the pairs and parts of words
  /// that a single one of them has are half of all features and say next to nothing; they count as
  /// never seen.
  func isWorthARow(_ number: Int, exampleCount: Int) -> Bool {
    switch kinds[number] {
    case .word, .character, .concept, .meaning: true
    case .stem, .ngram, .syllable, .radical, .pair, .characterPair, .syllablePair, .conceptPair:
      documentFrequencies[number] > 1 || exampleCount < Self.manyExamples
    }
  }

  private static let manyExamples = 4000

  /// The value of each feature where it stands once: its inverse document frequency, smoothed
  /// (Spärck Jones, 1972; log((1 + N) / (1 + df)) + 1), times the weight of its kind.
  func values(exampleCount: Int) -> (values: [Float], unseen: Float) {
    let total = Double(1 + exampleCount)
    let values = (0..<count).map { number in
      Float(Numeric.log(total / Double(1 + documentFrequencies[number])) + 1) * kinds[number].relativeWeight
    }
    return (values, Float(Numeric.log(total) + 1))
  }
}
