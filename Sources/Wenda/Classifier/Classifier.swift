/// Maps utterances to intents. Reuse one for many questions: it keeps its memory.
///
/// ```swift
/// var classifier = Classifier(knowledge)
/// let result = classifier.classify("what is 保号卡")
/// result.language               // .english
/// result.candidates[0].intent   // the number of number-retention-card
/// ```
public struct Classifier {
  public let knowledge: Knowledge
  var scorer: Scorer
  private var lexicalScorer: LexicalScorer
  /// Below this confidence the answer is that it does not know.
  public var threshold: Float

  /// A classifier with the threshold of the knowledge, or one of the caller's own.
  public init(_ knowledge: Knowledge, threshold: Float? = nil) {
    self.knowledge = knowledge
    self.threshold = threshold ?? knowledge.parameters.threshold
    scorer = Scorer(knowledge)
    lexicalScorer = LexicalScorer(knowledge)
  }

  public mutating func classify(_ text: String) -> Classification {
    var text = text
    return text.withUTF8 { classify($0) }
  }

  /// Classifies the bytes of an utterance; any bytes will do.
  public mutating func classify(_ text: UnsafeBufferPointer<UInt8>) -> Classification {
    scorer.scan(text)
    return judgeScanned { _, _ in }.classification
  }

  /// The decision on the scanned words, and what a unit of weight is worth in the scores. Calls `body`
  /// with every token, and then with every row that speaks for it.
  @inline(__always)
  mutating func judgeScanned(
    _ body: (Token, UInt32?) -> Void
  ) -> (classification: Classification, unit: Float) {
    var result = Classification(
      language: scorer.scanner.words.withUnsafeBufferPointer { LanguageDetector.detect($0) },
      candidates: .init(), decision: .decline)
    guard !scorer.scanner.words.isEmpty else { return (result, 0) }
    let margin: Float
    let unit: Float
    if knowledge.isLexical {
      (result.candidates, margin, unit) = lexicalScorer.score(scorer.scanner, body)
    } else {
      let square = scorer.score(body)
      unit = square > 0 ? 1 / square.squareRoot() : 0
      result.candidates = scorer.best(of: knowledge.intentCount)
      margin = result.candidates.first.map {
        scorer.logOdds(of: $0.intent, classCount: Int(knowledge.parameters.classCount))
      } ?? 0
    }
    // Until here the confidence of a candidate is its score.
    guard let best = result.candidates.first else { return (result, unit) }
    let confidence = knowledge.parameters.calibration.confidence(margin: margin)
    for index in result.candidates.indices {
      let behind = result.candidates[index].confidence - best.confidence
      result.candidates[index].confidence = confidence * (index == 0 ? 1 : Numeric.exp(behind))
    }
    result.decision = decide(result.candidates)
    return (result, unit)
  }

  private func decide(_ candidates: Classification.Candidates) -> Classification.Decision {
    let best = candidates[0].confidence
    // Sure enough, or well ahead of the next: no question back.
    let close = candidates.prefix { $0.confidence >= best * Self.closeness }
    if close.count > 1, best < Self.sure, close.reduce(0, { $0 + $1.confidence }) >= threshold {
      return .askBack(count: close.count)
    }
    return best >= threshold ? .answer : .decline
  }

  /// A candidate is close to the best from this share of its confidence.
  private static let closeness: Float = 0.7
  /// At this confidence the best candidate is answered even where another is close.
  private static let sure: Float = 0.5
}
