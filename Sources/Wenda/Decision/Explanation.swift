/// Why an utterance was classified as it was.
public struct Explanation: Sendable {
  /// A part of the utterance that was matched, and what it says for each candidate.
  public struct Part: Sendable {
    /// What a part is matched as.
    public enum Kind: String, Sendable {
      /// A word or a Chinese character.
      case word
      /// Two neighbours.
      case pair
      /// A synonym, by the name of what it stands for.
      case concept
      /// Two neighbouring concepts.
      case conceptPair = "concept pair"
      /// What a word says by its meaning, which the knowledge has or not.
      case meaning
      /// The bias: what speaks for a candidate whatever is asked. It belongs to no part of the utterance.
      case bias
    }

    /// What it is matched as.
    public var kind: Kind
    /// The bytes of the utterance that it stands on.
    public var span: Range<Int>
    /// The words as they were typed; for concepts, the names of the concepts.
    public var text: String
    /// The known word that a misspelt one was read as.
    public var rereadAs: String?
    /// Of a meaning, the known words that are nearest, nearest first.
    public var nearWords: [String] = []
    /// Whether the knowledge has it; otherwise it is read through its inner n-grams or its sound.
    public var isKnown: Bool
    /// What it adds to the score of each candidate, in their order.
    public var contributions: [Float]
  }

  /// One of the candidates, and the example that the utterance comes nearest to among its own.
  public struct Candidate: Sendable {
    /// The intent.
    public var intent: Intent
    /// The chance that it is meant, from 0 to 1.
    public var confidence: Float
    /// The sum of the contributions of all parts.
    public var score: Float
    /// The example and its similarity to the utterance, from 0 to 1; nil where the intent has none.
    public var nearest: (example: Example, similarity: Float)?
  }

  /// What was decided.
  public var classification: Classification
  /// The candidates, best first.
  public var candidates: [Candidate]
  /// The score of being out of scope, where the knowledge has examples of that.
  public var outOfScopeScore: Float?
  /// What each part adds to that score.
  public var outOfScopeContributions: [Float]
  /// The tokens, in the order in which they are made.
  public var parts: [Part]
  /// The confidence below which a question is declined.
  public var threshold: Float
  /// The concept for which a short question is declined, as only questions without an answer have it.
  public var foreign: String?
}

extension Classifier {
  /// Classifies an utterance and tells why.
  public mutating func explain(_ text: String) -> Explanation {
    let utf8 = text
    utf8.withFlatUTF8 { scorer.scan($0) }
    var recorded: [RecordedToken] = []
    let (classification, unit) = judgeScanned { RecordedToken.record($0, $1, in: &recorded) }
    let classes = classification.candidates.map(\.intent)
    let parts = parts(recorded, Array(text.utf8), classes, unit)
    let outOfScope = outOfScopeContributions(recorded, unit)
    let profile = TokenProfile(text, scorer: &scorer)
    let candidates = classification.candidates.enumerated().map { place, candidate in
      Explanation.Candidate(
        intent: knowledge[candidate.intent], confidence: candidate.confidence,
        score: parts.reduce(0) { $0 + $1.contributions[place] },
        nearest: nearestExample(to: profile, in: knowledge[candidate.intent]))
    }
    return Explanation(
      classification: classification, candidates: candidates, outOfScopeScore: outOfScope?.reduce(0, +),
      outOfScopeContributions: outOfScope ?? [], parts: parts, threshold: threshold)
  }

  /// A token, and what of the knowledge speaks for it.
  private struct RecordedToken {
    var token: Token
    var evidence: [WeightSource] = []

    /// Records a token where there is no evidence, and else the evidence of the token before.
    static func record(_ token: Token, _ evidence: WeightSource?, in recorded: inout [RecordedToken]) {
      guard let evidence else {
        recorded.append(RecordedToken(token: token))
        return
      }
      if case .near = evidence {
        // A word that is near to several known ones is one part.
        let last = recorded.last?.token
        if last?.kind != .meaning || last?.first != token.first {
          recorded.append(RecordedToken(token: token))
        }
      } else if case .meaning(let number) = evidence, token.kind != .meaning {
        // The meaning of a word of letters is no token of its own; here it gets one, to be shown.
        recorded.append(
          RecordedToken(
            token: Token(
              kind: .meaning, key: token.key, first: token.first, last: token.last, meaning: Int32(number))))
      }
      recorded[recorded.count - 1].evidence.append(evidence)
    }
  }

  /// What a token adds to the score of a class, where a unit of weight is worth `unit`.
  private func contribution(_ recorded: RecordedToken, _ unit: Float, class number: Int) -> Float {
    recorded.evidence.reduce(0) { $0 + knowledge.weight(of: $1, class: number) } * unit
  }

  /// The tokens and the bias, with what they add to the scores of some classes.
  private func parts(
    _ recorded: [RecordedToken], _ bytes: [UInt8], _ classes: [Int], _ unit: Float
  ) -> [Explanation.Part] {
    let scanner = scorer.scanner
    let tokens = recorded.map { token in
      part(of: token.token, bytes, scanner, classes.map { contribution(token, unit, class: $0) })
    }
    guard !knowledge.isLexical, !tokens.isEmpty else { return tokens }
    let bias = classes.map { knowledge.bias(class: $0) }
    return tokens + [
      Explanation.Part(kind: .bias, span: 0..<0, text: "", isKnown: true, contributions: bias)
    ]
  }

  /// What the tokens and the bias add to the score of being out of scope; nil without examples of that.
  private func outOfScopeContributions(_ recorded: [RecordedToken], _ unit: Float) -> [Float]? {
    guard knowledge.hasOutOfScope else { return nil }
    let outOfScope = knowledge.intentCount
    let tokens = recorded.map { contribution($0, unit, class: outOfScope) }
    return knowledge.isLexical || tokens.isEmpty ? tokens : tokens + [knowledge.bias(class: outOfScope)]
  }

  private func part(
    of token: Token, _ bytes: [UInt8], _ scanner: WordScanner, _ contributions: [Float]
  ) -> Explanation.Part {
    let first = scanner.words[token.first]
    let last = scanner.words[token.last]
    let span = Int(first.start)..<Int(last.end)
    var text = String(decoding: bytes[span], as: UTF8.self)
    let isKnown = knowledge.vocabulary[Tokens.primaryKey(of: token, in: scanner)] != nil
    var rereadAs: String?
    var nearWords: [String] = []
    let kind: Explanation.Part.Kind
    switch token.kind {
    case .word:
      kind = .word
      if scanner.wasReread(first) {
        rereadAs = scanner.withLetters(of: first) { String(decoding: $0, as: UTF8.self) }
      }
    case .pair:
      kind = .pair
      if token.atStart { text = "^ " + text }
      if token.atEnd { text += " $" }
    case .meaning:
      kind = .meaning
      nearWords = knowledge.knownWords(near: Int(token.meaning), count: 2)
    case .concept:
      kind = .concept
      text = knowledge.conceptName(token.concept)
    case .conceptPair:
      kind = .conceptPair
      text = knowledge.conceptName(token.previousConcept) + " + " + knowledge.conceptName(token.concept)
    }
    return Explanation.Part(
      kind: kind, span: span, text: text, rereadAs: rereadAs, nearWords: nearWords, isKnown: isKnown,
      contributions: contributions)
  }

  /// The example of an intent that is most similar to an utterance.
  private mutating func nearestExample(
    to profile: TokenProfile, in intent: Intent
  ) -> (example: Example, similarity: Float)? {
    var nearest: (example: Example, similarity: Float)?
    for example in intent.examples {
      let similarity = TokenProfile(example.text, scorer: &scorer).similarity(to: profile)
      if similarity > nearest?.similarity ?? -1 { nearest = (example, similarity) }
    }
    return nearest
  }
}

extension Knowledge {
  func conceptName(_ concept: Int32) -> String { string(concepts[Int(concept)]) }
}
