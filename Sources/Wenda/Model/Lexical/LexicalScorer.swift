/// Scores utterances against a knowledge base that is too large to fit.
struct LexicalScorer {
  private let knowledge: Knowledge
  private var search: PostingSearch
  private var rows: [UInt32] = []
  private var terms: [PostingSearch.Term] = []
  private var nearTerms: NearTerms

  /// A score is the share of what the utterance could score at most, times this: the scale on which a
  /// softmax over intents is neither flat nor blind to the second best.
  static let sharpness: Float = 20
  /// The score of "none of these", which explains a share of the utterance too.
  private static let none: Float = 6
  /// The parts in which a share of a row is counted.
  private static let parts = 16

  /// The tokens of an utterance that count.
  private static let mostRows = Int(Int32.max) / 255 / parts / 4

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    nearTerms = NearTerms(knowledge)
    search = PostingSearch(knowledge.index, classCount: Int(knowledge.parameters.classCount))
  }

  /// The three best intents, with scores for confidences, and how far the first is ahead of all else
  /// (log odds). Calls `body` with every token and then with its row if it has one.
  mutating func score(
    _ scanner: WordScanner, _ body: (Token, WeightSource?) -> Void
  ) -> (candidates: Classification.Candidates, margin: Float, unit: Float) {
    rows.removeAll(keepingCapacity: true)
    var most = 0
    Tokens.forEach(in: scanner, synonyms: knowledge.synonyms) { token in
      body(token, nil)
      let row =
        token.kind == .word
        ? scanner.words[token.first].knownRow
        : knowledge.vocabulary[Tokens.primaryKey(of: token, in: scanner)]
      if let row {
        body(token, .row(row))
        // Sums of more impacts could leave the range of an `Int32`.
        if rows.count < Self.mostRows { rows.append(row) }
        most += Int(knowledge.index.maxima[Int(row)])
      } else {
        most += 255
      }
    }
    collectTerms()
    nearTerms.forEach(in: scanner) { token, near in
      let parts = Int32((near.share * Float(Self.parts)).rounded())
      guard parts > 0, terms.count < 2 * Self.mostRows else { return }
      terms.append(.init(row: near.row, count: parts))
      body(token, .near(near.row, share: Float(parts) / Float(Self.parts)))
    }
    let unit = most > 0 ? Self.sharpness / Float(most) : 0
    let (candidates, margin) = Self.judge(
      search.search(terms), unit / Float(Self.parts), intentCount: knowledge.intentCount)
    return (candidates, margin, unit)
  }

  /// The rows of the utterance, each once, with its count.
  private mutating func collectTerms() {
    rows.sort()
    terms.removeAll(keepingCapacity: true)
    for row in rows {
      if let last = terms.last, last.row == row {
        terms[terms.count - 1].count += Int32(Self.parts)
      } else {
        terms.append(.init(row: row, count: Int32(Self.parts)))
      }
    }
  }

  /// The intents among the best sums, and how far the first is ahead of the rest and of none.
  static func judge(
    _ top: TopSums, _ unit: Float, intentCount: Int
  ) -> (candidates: Classification.Candidates, margin: Float) {
    var candidates = Classification.Candidates()
    for entry in top.entries where Int(entry.number) < intentCount {
      candidates.insert(.init(intent: Int(entry.number), confidence: Float(entry.sum) * unit))
    }
    guard let best = candidates.first else { return (candidates, -.greatestFiniteMagnitude) }
    var others = Numeric.exp(none - best.confidence)
    for entry in top.entries where Int(entry.number) != best.intent {
      others += Numeric.exp(Float(entry.sum) * unit - best.confidence)
    }
    return (candidates, Numeric.logOdds(against: others))
  }
}
