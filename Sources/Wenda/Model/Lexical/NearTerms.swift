/// The rows of the known words that are nearest in meaning to an unknown one, so that it reaches their postings:
/// `mobile` those of `phone`, and `手机` too. Reuse one: it remembers words.
struct NearTerms {
  /// A row, and how much of its weight it says.
  struct Near {
    var row: UInt32
    var share: Float
  }

  private let knowledge: Knowledge
  /// By the number in the meaning table, of which there are fewer than it has words.
  private var known: [Int: [Near]] = [:]
  private var scanner = WordScanner()

  private static let most = 2

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// Calls `body` with what each unknown word of an utterance is near to, and where it stands.
  mutating func forEach(in utterance: WordScanner, _ body: (Token, Near) -> Void) {
    guard knowledge.knownMeanings.count > 0 else { return }
    let meanings = MeaningScanner(table: .builtIn)
    var found: [(number: Int, first: Int, last: Int)] = []
    for (place, word) in utterance.words.enumerated() where word.knownRow == nil {
      guard !LanguageDetector.isFunctionWord(word), let number = meanings.number(of: word) else { continue }
      found.append((number, place, place))
    }
    meanings.forEachChineseWord(in: utterance) { number, first, last in
      if first < last { found.append((number, first, last)) }
    }
    for (number, first, last) in found {
      let token = Token(kind: .meaning, key: UInt64(number), first: first, last: last, meaning: Int32(number))
      for near in terms(near: number) { body(token, near) }
    }
  }

  /// None for a word that the examples have.
  private mutating func terms(near number: Int) -> [Near] {
    if let terms = known[number] { return terms }
    let terms = knowledge.nearestKnown(to: number, count: Self.most).filter {
      $0.similarity >= MeaningTable.near
    }
    .flatMap { neighbour in
      let rows = rows(of: neighbour.number)
      return rows.map { Near(row: $0, share: neighbour.similarity / Float(Self.most * rows.count)) }
    }
    known[number] = terms
    return terms
  }

  /// The rows of a word of the meaning table: that of a word of letters, or those of the pairs of its characters.
  private mutating func rows(of number: Int) -> [UInt32] {
    scanner.scan(MeaningTable.builtIn.word(number))
    var rows: [UInt32] = []
    Tokens.forEach(in: scanner, synonyms: knowledge.synonyms) { token in
      let isWord = scanner.words.count == 1 ? token.kind == .word : token.kind == .pair
      guard isWord, !token.atStart, !token.atEnd else { return }
      if let row = knowledge.vocabulary[Tokens.primaryKey(of: token, in: scanner)] { rows.append(row) }
    }
    return rows
  }
}
