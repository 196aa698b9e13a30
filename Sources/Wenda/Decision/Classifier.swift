/// Maps utterances to intents. Reuse one for many questions to avoid allocation.
///
/// ```swift
/// var classifier = Classifier(knowledge)
/// let result = classifier.classify("what is 保号卡")
/// result.language               // .english
/// result.candidates[0].intent   // the number of number-retention-card
/// ```
public struct Classifier: Sendable {
  /// What it answers from.
  public let knowledge: Knowledge
  var scorer: Scorer
  private var lexicalScorer: LexicalScorer
  /// Below this confidence the answer is that it does not know.
  public var threshold: Float

  /// A classifier with the threshold of the knowledge, or one of the caller's own.
  public init(_ knowledge: Knowledge, threshold: Float? = nil) {
    self.knowledge = knowledge
    self.threshold = threshold ?? knowledge.threshold
    scorer = Scorer(knowledge)
    lexicalScorer = LexicalScorer(knowledge)
  }

  /// Classifies an utterance.
  public mutating func classify(_ text: String) -> Classification {
    return text.withFlatUTF8 { classify($0) }
  }

  /// Classifies the bytes of an utterance; any bytes will do.
  package mutating func classify(_ text: FlatArray<UInt8>) -> Classification {
    scorer.scan(text)
    return judgeScanned { _, _ in }.classification
  }

  /// The decision on the scanned words, and what a unit of weight is worth in the scores. Calls `body`
  /// with every token, and then with all that speaks for it.
  @inline(__always)
  mutating func judgeScanned(
    _ body: (Token, WeightSource?) -> Void
  ) -> (classification: Classification, unit: Float) {
    var result = Classification(
      language: scorer.scanner.words.withFlatArray { LanguageDetector.detect($0) },
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
      margin =
        result.candidates.first.map {
          scorer.logOdds(of: $0.intent, classCount: Int(knowledge.parameters.classCount))
        } ?? 0
    }
    // Up to this point the field for the confidence of a candidate holds its score.
    guard let best = result.candidates.first else {
      correct(&result)
      return (result, unit)
    }
    let confidence = knowledge.parameters.calibration.confidence(margin: margin)
    // The others share what is left, as the softmax shares it.
    let rest = min(confidence, (1 - confidence) * Numeric.exp(margin))
    result.decision = DecisionPolicy(threshold: threshold).decide(
      result.candidates, confidence, rest: rest
    ) { isCrowded(result.candidates) }
    for index in result.candidates.indices {
      let behind = result.candidates[index].confidence - best.confidence
      result.candidates[index].confidence = index == 0 ? confidence : rest * Numeric.exp(behind)
    }
    correct(&result)
    return (result, unit)
  }

  /// Overrides the scores where they cannot decide: for questions that are examples word for word, for those
  /// without evidence, and for negated ones.
  private func correct(_ result: inout Classification) {
    if let verdict = knowledge.told.verdict(scorer.typedKey) {
      DecisionPolicy.apply(inOrderOfIds(verdict), to: &result)
    } else if !Evidence.isThere(in: scorer.scanner, knowledge) {
      DecisionPolicy.declineUnfounded(&result)
    } else if result.decision != .decline, let best = result.best,
      Negation.isRefusal(scorer.scanner.words), !Negation.isInExamples(of: best.intent, knowledge)
    {
      DecisionPolicy.declineUnfounded(&result)
    }
  }

  /// Several intents by their ids, so that the order of files and lines does not matter.
  private func inOrderOfIds(_ verdict: ToldQuestions.Verdict) -> ToldQuestions.Verdict {
    guard case .intents(let intents) = verdict, intents.count > 1 else { return verdict }
    return .intents(intents.sorted { knowledge[$0].id < knowledge[$1].id })
  }

  /// Whether more intents are close to the best than can be asked about: then the question says nothing
  /// for any of them.
  private func isCrowded(_ candidates: Classification.Candidates) -> Bool {
    guard !knowledge.isLexical else { return false }
    let close = (0..<knowledge.intentCount).count {
      DecisionPolicy.isClose(scorer[class: $0], to: candidates[0].confidence)
    }
    return close > Classification.Candidates.capacity
  }
}
