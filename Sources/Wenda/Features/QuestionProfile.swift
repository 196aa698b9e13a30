/// A question as it is compared with others: its tokens, each weighing as much as the knowledge lets it,
/// and the direction of its meaning.
package struct QuestionProfile: Sendable {
  private let tokens: TokenProfile
  /// The direction of the sum of the vectors of its words, of length 127; empty where the table has none.
  private let meaning: [Int8]
  /// Keys that like questions are likely to share: of its heaviest tokens, and of the part of the space of
  /// meanings that it points to. What shares no key is not compared.
  package let keys: [UInt64]

  /// The tokens of a question whose keys are of use: the others say little.
  private static let tokenKeys = 8

  init(tokens: TokenProfile, meaning: [Float]) {
    self.tokens = tokens
    let length = meaning.reduce(0) { $0 + $1 * $1 }.squareRoot()
    self.meaning = length > 0 ? meaning.map { Int8(($0 / length * 127).rounded()) } : []
    // Stable, so that equals stand in the order of their keys.
    let heaviest = tokens.tokens.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.prefix(Self.tokenKeys).map(\.element.key)
    keys = heaviest + MeaningSketch.keys(of: self.meaning)
  }

  /// How like two questions are, from 0 to 1: the mean of the share of their tokens that both have and, where
  /// both have a meaning, of the cosine of their meanings. Nil where it is surely below `least`, which is told
  /// without looking at the tokens.
  package func similarity(to other: QuestionProfile, atLeast least: Float) -> Float? {
    let most = tokens.mostSimilarity(to: other.tokens)
    guard !meaning.isEmpty, !other.meaning.isEmpty else {
      return most < least ? nil : tokens.similarity(to: other.tokens)
    }
    let cosine = max(0, cosine(to: other))
    return (most + cosine) / 2 < least ? nil : (tokens.similarity(to: other.tokens) + cosine) / 2
  }

  private func cosine(to other: QuestionProfile) -> Float {
    var sum = SIMD16<Int32>.zero
    meaning.withFlatArray { one in
      other.meaning.withFlatArray { two in
        for start in stride(from: 0, to: min(one.count, two.count) - 15, by: 16) {
          let first = one.load(at: start, as: SIMD16<Int8>.self)
          let second = two.load(at: start, as: SIMD16<Int8>.self)
          let products = SIMD16<Int16>(truncatingIfNeeded: first) &* SIMD16<Int16>(truncatingIfNeeded: second)
          sum &+= SIMD16<Int32>(truncatingIfNeeded: products)
        }
      }
    }
    return Float(sum.wrappedSum()) / (127 * 127)
  }
}

/// Makes profiles of questions. Reuse one for many: it keeps its memory.
package struct QuestionProfiler {
  private var scorer: Scorer

  /// What is said beyond this many bytes tells no more of what a question is about.
  private static let longest = 2048

  /// A profiler that weighs tokens as this knowledge does.
  package init(_ knowledge: Knowledge) { scorer = Scorer(knowledge) }

  /// The profile of a question.
  package mutating func profile(_ question: String) -> QuestionProfile {
    let text =
      question.utf8.count <= Self.longest
      ? question : String(decoding: question.utf8.prefix(Self.longest), as: UTF8.self)
    let tokens = TokenProfile(text, scorer: &scorer)
    return QuestionProfile(tokens: tokens, meaning: Self.meaning(of: scorer.scanner))
  }

  /// The sum of the vectors of the words, which hold how much each word says; without function words.
  private static func meaning(of scanner: WordScanner) -> [Float] {
    let table = MeaningTable.builtIn
    let meanings = MeaningScanner(table: table)
    var sum = [Float](repeating: 0, count: MeaningTable.dimensions)
    for word in scanner.words where !LanguageDetector.isFunctionWord(word) {
      if let number = meanings.number(of: word) { table.add(number, times: 1, to: &sum) }
    }
    meanings.forEachChineseWord(in: scanner) { number, first, last in
      if first < last || !LanguageDetector.isFunctionWord(scanner.words[first]) {
        table.add(number, times: 1, to: &sum)
      }
    }
    return sum
  }
}
