/// Scores utterances against a knowledge base. Reuse one for many questions: it keeps its memory.
struct Scorer {
  let knowledge: Knowledge
  private(set) var scanner = WordScanner()
  /// The score of each class: the sum of the contributions of the tokens, over the length of the
  /// utterance.
  private(set) var scores: [Float]
  private var sums: [Numeric.Lanes]

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    let stride = Int(knowledge.parameters.stride)
    scores = Array(repeating: 0, count: stride)
    sums = Array(repeating: .zero, count: stride / 8)
  }

  /// A token and the rows that speak for it, for whoever wants to know why.
  struct Contribution {
    var token: Token
    var row: Int
  }

  mutating func score(_ text: UnsafeBufferPointer<UInt8>) {
    scanner.scan(text)
    score { _, _ in }
  }

  /// Scores the scanned words. Calls `body` with every token and every row that it adds.
  @inline(__always)
  mutating func score(_ body: (Token, UInt32) -> Void) {
    var square: Float = 0
    let stride = Int(knowledge.parameters.stride)
    let width = stride / 8
    let unseen = knowledge.parameters.unseen
    let rows = knowledge.rows
    let weights = knowledge.weights
    let vocabulary = knowledge.vocabulary
    sums.withUnsafeMutableBufferPointer { sums in
      for group in 0..<width { sums[group] = .zero }
      @inline(__always) func add(_ row: UInt32) {
        let header = rows[Int(row)]
        square += header.square
        let lanes = UnsafeRawPointer(weights.base + Int(row) * stride)
        for group in 0..<width {
          let bytes = lanes.loadUnaligned(fromByteOffset: group * 8, as: SIMD8<Int8>.self)
          sums[group] += Numeric.Lanes(SIMD8<Int16>(truncatingIfNeeded: bytes)) * header.scale
        }
      }
      Tokens.forEach(in: scanner, synonyms: knowledge.synonyms) { token in
        var isKnown = false
        Tokens.forEachFeature(of: token, in: scanner) { feature, key in
          // The row of a token that was seen holds all its features.
          guard !isKnown else { return }
          if let row = vocabulary[key] {
            add(row)
            body(token, row)
            isKnown = feature.isPrimary
          } else {
            let value = unseen * feature.emphasis
            square += value * value
          }
        }
      }
      let scale = square > 0 ? 1 / square.squareRoot() : 0
      for group in 0..<width {
        let scaled = sums[group] * scale
        for lane in 0..<8 { scores[group * 8 + lane] = scaled[lane] }
      }
    }
  }
}
