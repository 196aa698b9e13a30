/// The tokens of a text and their weights, to compare it with another text.
struct TokenProfile {
  /// Sorted by key, each key once.
  private(set) var tokens: [(key: UInt64, weight: Float)]
  let total: Float
  /// A bit for each token, by its key: texts with a token in common have a bit in common.
  private var signature = SIMD4<UInt64>()

  /// The profile of a text, each token weighing as much as the knowledge lets it.
  init(_ text: String, scorer: inout Scorer) {
    text.withFlatUTF8 { scorer.scan($0) }
    let (knowledge, scanner) = (scorer.knowledge, scorer.scanner)
    var found: [(key: UInt64, weight: Float)] = []
    found.reserveCapacity(3 * scanner.words.count + 1)
    Tokens.forEach(in: scanner, synonyms: knowledge.synonyms) { token in
      let key = Tokens.primaryKey(of: token, in: scanner)
      let row = knowledge.vocabulary[key]
      found.append((key, row.map { knowledge.tellingWeight(row: $0) } ?? knowledge.tellingWeightUnseen))
    }
    found.sort { $0.key < $1.key }
    tokens = []
    tokens.reserveCapacity(found.count)
    for token in found {
      if let last = tokens.last, last.key == token.key {
        tokens[tokens.count - 1].weight += token.weight
      } else {
        tokens.append(token)
      }
    }
    total = tokens.reduce(0) { $0 + $1.weight }
    for token in tokens { signature[Int(token.key >> 6) & 3] |= 1 << (token.key & 63) }
  }

  /// What the similarity can be at most, by what both weigh and by the bits of their tokens.
  func mostSimilarity(to other: TokenProfile) -> Float {
    var shared: Float = 0
    for token in tokens where other.signature[Int(token.key >> 6) & 3] >> (token.key & 63) & 1 != 0 {
      shared += token.weight
    }
    shared = min(shared, other.total)
    let either = total + other.total - shared
    return either > 0 ? shared / either : 0
  }

  /// The weight of the tokens that both have, over the weight of those that either has (the weighted
  /// coefficient of Jaccard, after Ruzicka, 1958); from 0 to 1.
  func similarity(to other: TokenProfile) -> Float {
    var shared: Float = 0
    var (mine, theirs) = (0, 0)
    while mine < tokens.count, theirs < other.tokens.count {
      if tokens[mine].key == other.tokens[theirs].key {
        shared += min(tokens[mine].weight, other.tokens[theirs].weight)
        mine += 1
        theirs += 1
      } else if tokens[mine].key < other.tokens[theirs].key {
        mine += 1
      } else {
        theirs += 1
      }
    }
    let either = total + other.total - shared
    return either > 0 ? shared / either : 0
  }
}
