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

  mutating func score(_ text: UnsafeBufferPointer<UInt8>) {
    scan(text)
    _ = score { _, _ in }
  }

  /// Cuts the text into words, and reads words that the knowledge does not know as the known ones
  /// that they are one slip of the finger away from.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    scanner.scan(text)
    for index in 0..<scanner.words.count {
      let word = scanner.words[index]
      guard word.script == .latin, word.foldedEnd - word.foldedStart >= SpellingIndex.shortest,
        knowledge.vocabulary[Feature.word.key(word.key)] == nil, knowledge.synonyms.table[word.key] == nil,
        let known = scanner.withLetters(of: word, { knowledge.spelling.repair($0) })
      else { continue }
      scanner.reread(index, as: knowledge.spelling.word(known))
    }
  }

  /// Scores the scanned words, and returns the square of the length of the utterance. Calls `body`
  /// with every token, and then with every row that the token adds.
  @inline(__always)
  mutating func score(_ body: (Token, UInt32?) -> Void) -> Float {
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
        body(token, nil)
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
    return square
  }

  /// The classes with the highest scores among the first `limit`, best first; a tie goes to the lower
  /// number.
  func best(_ count: Int, of limit: Int) -> [Int] {
    var best: [Int] = []
    for index in 0..<limit {
      guard best.count < count || scores[index] > scores[best[best.count - 1]] else { continue }
      let place = best.firstIndex { scores[index] > scores[$0] } ?? best.count
      best.insert(index, at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  /// How far a class is ahead of all others: the log odds of its softmax.
  func logOdds(of best: Int, classCount: Int) -> Float {
    var others: Float = 0
    let top = scores[best]
    for index in 0..<classCount where index != best { others += Numeric.exp(scores[index] - top) }
    return -Float(Numeric.log(Double(max(others, 1e-9))))
  }
}
