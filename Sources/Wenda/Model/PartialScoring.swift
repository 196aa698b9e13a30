/// The work on a question, stopped after each of its first stages, so that the cost of a stage can be measured
/// as it is compiled into the whole. Reuse one for many questions to avoid allocation.
package struct PartialScoring {
  private var scanner = WordScanner()
  private var scorer: Scorer

  package init(_ knowledge: Knowledge) {
    scorer = Scorer(knowledge)
  }

  /// Folds a text and cuts it into words; returns their number.
  package mutating func words(_ text: FlatArray<UInt8>) -> Int {
    scanner.scan(text)
    return scanner.words.count
  }

  /// Cuts a text into words and makes all tokens and features; returns a sum of their keys.
  package mutating func tokens(_ text: FlatArray<UInt8>) -> Int {
    scanner.scan(text)
    var sum: UInt64 = 0
    Tokens.forEach(in: scanner, synonyms: scorer.knowledge.synonyms) { token in
      Tokens.forEachFeature(of: token, in: scanner) { _, key in sum &+= key }
    }
    return Int(truncatingIfNeeded: sum)
  }

  /// Scores every intent, without a decision; returns how many words the text has.
  package mutating func scores(_ text: FlatArray<UInt8>) -> Int {
    scorer.scan(text)
    _ = scorer.score { _, _ in }
    return scorer.scanner.words.count
  }
}
