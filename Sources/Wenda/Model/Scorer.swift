/// Scores utterances against a knowledge base. Reuse one for many questions: it keeps its memory.
struct Scorer {

  let knowledge: Knowledge
  private(set) var scanner = WordScanner()
  /// The score of each class: its bias, and the sum of the contributions of the tokens over the length of
  /// the utterance. As many as a row has lanes; what stands beyond the classes is meaningless.
  private var scores: [Float]
  /// The share of the utterance that the knowledge has, by the squares of the lengths of its tokens.
  private(set) var knownShare: Float = 0
  /// The key of the words as they were typed; see ``ToldQuestions``.
  private(set) var typedKey: UInt64?
  /// The tokens of the utterance, kept for its memory.
  private var tokens: [Token] = []
  /// The memory of the sums; see ``RowSums``.
  private var sums: [Int16]
  private var totals: [Int32]

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    let lanes = knowledge.rows.width * 8
    scores = Array(repeating: 0, count: lanes)
    sums = Array(repeating: 0, count: lanes)
    totals = Array(repeating: 0, count: lanes)
  }

  @inline(__always)
  subscript(class number: Int) -> Float { scores[number] }

  /// Whether the words were read by the knowledge already.
  private var isCorrected = false

  /// Cuts the text into words, and reads those that the knowledge does not know as the known ones that
  /// they were most likely meant to be. The text that was scanned last is not scanned again.
  mutating func scan(_ text: FlatArray<UInt8>) {
    if !scanner.isOf(text) {
      scanner.scan(text)
    } else if isCorrected {
      return
    }
    isCorrected = true
    typedKey = ToldQuestions.key(scanner.words)
    prefetch()
    scanner.correct(by: knowledge)
  }

  /// Takes the words of a text that is going to be scored from who has them already.
  mutating func take(_ scanned: WordScanner) {
    scanner.copy(scanned)
    isCorrected = false
  }

  /// Asks for what the look-ups of the scanned words will read. The tables are larger than the caches, so one
  /// after another they would wait for memory most of the time.
  private func prefetch() {
    if let typedKey { knowledge.told.table.prefetch(typedKey) }
    var previous: UInt64?
    for word in scanner.words {
      knowledge.vocabulary.prefetch((word.script == .han ? Feature.character : .word).key(word.key))
      knowledge.synonyms.table.prefetch(word.key)
      if let previous { knowledge.synonyms.table.prefetch(Hash.combine(previous, word.key)) }
      previous = word.key
    }
    if !knowledge.meaningWeights.isEmpty { MeaningScanner(table: .builtIn).prefetchChinese(scanner) }
  }

  /// Finds the tokens of the scanned words, and asks for their rows: first for what the look-up of each will read,
  /// then for the row that it finds.
  private mutating func collectTokens() {
    let scanner = scanner
    let knowledge = knowledge
    var tokens = tokens
    self.tokens = []
    tokens.removeAll(keepingCapacity: true)
    Tokens.forEach(in: scanner, synonyms: knowledge.synonyms) {
      tokens.append(Self.prefetched($0, scanner, knowledge))
    }
    if !knowledge.meaningWeights.isEmpty {
      Tokens.forEachMeaning(in: scanner) { tokens.append(Self.prefetched($0, scanner, knowledge)) }
    }
    tokens.withMutableFlatArray { tokens in
      for index in 0..<tokens.count {
        let token = tokens[index]
        let row = token.kind == .word ? token.row : knowledge.vocabulary[token.rowKey] ?? Word.noRow
        if row != Word.noRow {
          tokens[index].row = row
          knowledge.rows.prefetch(row)
        } else if token.kind == .word {
          Tokens.forEachFeature(of: token, in: scanner) { _, key in knowledge.vocabulary.prefetch(key) }
        }
      }
    }
    self.tokens = tokens
  }

  /// A token with what its row stands under, which was asked for, or with the row of its word.
  @inline(__always)
  private static func prefetched(_ token: Token, _ scanner: WordScanner, _ knowledge: Knowledge) -> Token {
    var token = token
    if token.kind == .word {
      token.row = scanner.words[token.first].row
    } else {
      token.rowKey = Tokens.primaryKey(of: token, in: scanner)
      knowledge.vocabulary.prefetch(token.rowKey)
    }
    return token
  }

  /// Scores the scanned words, and returns the square of the length of the utterance. Calls `body`
  /// with every token, and then with all that speaks for the token.
  @inline(__always)
  mutating func score(_ body: (Token, WeightSource?) -> Void) -> Float {
    collectTokens()
    // Copies of what does not change meanwhile, so that no closure has to hold on to the whole scorer.
    let tokens = tokens
    let scanner = scanner
    let knowledge = knowledge
    let vocabulary = knowledge.vocabulary
    let unseen = knowledge.parameters.unseen * knowledge.parameters.unseen
    let rows = knowledge.rows
    let meanings = knowledge.meaningWeights
    let (known, unknown) = totals.withMutableFlatArray { totals in
      sums.withMutableFlatArray { sums in
        var unknown: Float = 0
        var total = RowSums(rows, sums: sums, totals: totals)
        for token in tokens {
          body(token, nil)
          if token.row != Word.noRow {
            total.add(token.row)
            body(token, .row(token.row))
            continue
          }
          guard token.kind != .meaning else {
            total.add(meaning: Int(token.meaning), meanings)
            body(token, .meaning(Int(token.meaning)))
            continue
          }
          var isKnown = false
          Tokens.forEachFeature(of: token, in: scanner) { feature, key in
            // The row of a token that was seen holds all its features.
            guard !isKnown else { return }
            if let row = vocabulary[key] {
              total.add(row)
              body(token, .row(row))
              isKnown = feature.isPrimary
            } else if feature == .meaning {
              guard !meanings.isEmpty,
                let number = MeaningScanner(table: .builtIn).number(of: scanner.words[token.first])
              else { return }
              total.add(meaning: number, meanings)
              body(token, .meaning(number))
            } else {
              unknown +=
                unseen * feature.relativeWeight * feature.relativeWeight
                * meanings.unseenShare(scanner.words[token.first].script)
            }
          }
        }
        total.finish()
        return (total.square, unknown)
      }
    }
    let square = known + unknown
    knownShare = square > 0 ? known / square : 0
    let scale = square > 0 ? rows.step / square.squareRoot() : 0
    for number in scores.indices { scores[number] = rows.bias[number] + Float(totals[number]) * scale }
    return square
  }

  /// The candidates among the first `limit` classes, best first; a tie goes to the lower number.
  func best(of limit: Int) -> Classification.Candidates {
    var best = Classification.Candidates()
    var worst = -Float.greatestFiniteMagnitude
    for number in 0..<limit {
      let score = self[class: number]
      guard best.count < Classification.Candidates.capacity || score > worst else { continue }
      best.insert(.init(intent: number, confidence: score))
      if best.count == Classification.Candidates.capacity { worst = best[best.count - 1].confidence }
    }
    return best
  }

  /// How far a class is ahead of all others: the log odds of its softmax.
  ///
  /// Where hardly anything is known of an utterance, hardly more than the biases speak, and those say
  /// what is asked about often, not that this is about any of it: the odds go over into those of a guess.
  func logOdds(of best: Int, classCount: Int) -> Float {
    let known = min(1, knownShare / Self.enoughKnown)
    return known * softmaxLogOdds(of: best, classCount: classCount)
      + (1 - known) * Numeric.logOdds(against: Float(classCount - 1))
  }

  /// The share of an utterance from which on it is judged by its tokens alone.
  private static let enoughKnown: Float = 0.1

  private func softmaxLogOdds(of best: Int, classCount: Int) -> Float {
    let top = self[class: best]
    let width = (classCount + 7) / 8
    return scores.withFlatArray { scores in
      var others = Numeric.Lanes.zero
      for group in 0..<width {
        let lanes = scores.load(at: group * 8, as: Numeric.Lanes.self)
        var terms = Numeric.exp(lanes - top)
        if group == best >> 3 { terms[best & 7] = 0 }
        if group == width - 1 {
          for lane in classCount - group * 8..<8 { terms[lane] = 0 }
        }
        others += terms
      }
      return Numeric.logOdds(against: others.sum())
    }
  }
}
