/// Calibrates a knowledge base that is too large to fit, on examples that are left out one at a time.
///
/// An example is left out by weighing its own intent without it; the other intents stay as they are.
struct LexicalCalibration {
  private let knowledge: Knowledge
  private let source: KnowledgeSource
  private let builder: LexicalIndexBuilder
  private var scorer: Scorer
  private var search: PostingSearch

  /// How many examples are left out, spread over the intents.
  private static let sampleSize = 1000

  static func fit(_ knowledge: Knowledge, _ source: KnowledgeSource, _ builder: LexicalIndexBuilder)
    -> DecisionCalibration
  {
    var calibration = LexicalCalibration(
      knowledge: knowledge, source: source, builder: builder, scorer: Scorer(knowledge),
      search: PostingSearch(knowledge.index, classCount: Int(knowledge.parameters.classCount)))
    let intents = CanonicalOrder.intents(of: source)
    let stride = max(1, intents.count / sampleSize)
    var samples: [DecisionCalibration.Sample] = []
    for intent in Swift.stride(from: 0, to: intents.count, by: stride).map({ intents[$0] }) {
      // One example gives nothing to weigh the intent by when it is left out.
      guard source.intents[intent].questions.count > 1 else { continue }
      samples += calibration.samples(leavingOut: intent)
    }
    return DecisionCalibration.fit(samples, share: source.settings.outOfScopeShare)
  }

  /// What is made of the middle example of an intent without it, and without the whole intent.
  private mutating func samples(leavingOut intent: Int) -> [DecisionCalibration.Sample] {
    let questions = source.intents[intent].questions.sorted { $0.text < $1.text }
    let middle = questions.count / 2
    let rows = self.rows(of: questions[middle].text)
    var counts: [UInt32: Int] = [:]
    var length = 0
    for (number, question) in questions.enumerated() where number != middle {
      let others = self.rows(of: question.text)
      for row in others { counts[row, default: 0] += 1 }
      length += others.count
    }
    let terms = Dictionary(grouping: rows) { $0 }.sorted { $0.key < $1.key }
      .map { PostingSearch.Term(row: $0.key, count: Int32($0.value.count)) }
    let own = terms.reduce(Int32(0)) { sum, term in
      sum + term.count * builder.impact(term.row, count: counts[term.row] ?? 0, length: length)
    }
    var top = TopSums()
    for entry in search.search(terms).entries where Int(entry.number) != intent {
      top.raise(entry.number, to: entry.sum)
    }
    let without = top
    if own >= top.least { top.raise(UInt32(intent), to: own) }
    let most = rows.reduce(Int32(0)) { $0 + Int32(knowledge.index.maxima[Int($1)]) }
    let unit = LexicalScorer.sharpness / Float(max(most, 1))
    let (candidates, margin) = LexicalScorer.judge(top, unit, intentCount: knowledge.intentCount)
    let marginWithout = LexicalScorer.judge(without, unit, intentCount: knowledge.intentCount).margin
    return [
      .init(
        margin: max(margin, -20), outcome: candidates.first?.intent == intent ? .right : .wrong,
        label: Int32(intent)),
      .init(margin: max(marginWithout, -20), outcome: .leftOutIntent, label: Int32(intent)),
    ]
  }

  private mutating func rows(of text: String) -> [UInt32] {
    text.withFlatUTF8 { scorer.scan($0) }
    var rows: [UInt32] = []
    Tokens.forEach(in: scorer.scanner, synonyms: knowledge.synonyms) { token in
      if let row = knowledge.vocabulary[Tokens.primaryKey(of: token, in: scorer.scanner)] { rows.append(row) }
    }
    return rows
  }
}
