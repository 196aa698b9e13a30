import Wenda

/// Why a question was not answered, or not surely.
public enum Shortfall: Sendable {
  /// An example out of scope is the same word for word.
  case told
  /// It has nothing in common with the examples.
  case nothingKnown
  /// It is nearer to the examples out of scope than to any intent.
  case outOfScope(confidence: Float)
  /// The confidence is below the threshold.
  case belowThreshold(confidence: Float, threshold: Float)
  /// Several intents are as near; their ids.
  case close([String])
  /// It is answered at a confidence that is not sure.
  case unsure(confidence: Float, sure: Float)
  /// It asks nothing, as it was read.
  case nothingAsked
  /// It was not answered when it was asked, and is answered by now.
  case answeredByNow

  /// As JSON names it.
  public var name: String {
    switch self {
    case .told: "told"
    case .nothingKnown: "nothing known"
    case .outOfScope: "out of scope"
    case .belowThreshold: "below threshold"
    case .close: "close"
    case .unsure: "unsure"
    case .nothingAsked: "nothing asked"
    case .answeredByNow: "answered by now"
    }
  }

  /// In a language.
  public func text(in language: Language) -> String { words[language] }

  var words: Bilingual {
    func number(_ confidence: Float) -> String { FixedPoint.text(Double(confidence), digits: 2) }
    switch self {
    case .told: return Bilingual("与一条超出范围的例句完全相同", "an example out of scope says the same word for word")
    case .nothingKnown: return Bilingual("与例句毫无共同之处", "it has nothing in common with the examples")
    case .outOfScope(let confidence):
      return Bilingual(
        "更接近超出范围的例句，置信度 \(number(confidence))",
        "it is nearer to the examples out of scope; confidence \(number(confidence))")
    case .belowThreshold(let confidence, let threshold):
      return Bilingual(
        "置信度 \(number(confidence)) 低于阈值 \(number(threshold))",
        "confidence \(number(confidence)) is below the threshold of \(number(threshold))")
    case .close(let intents):
      return Bilingual(
        "与 \(intents.joined(separator: "、")) 同样接近", "it is as near to \(intents.joined(separator: " as to "))"
      )
    case .unsure(let confidence, let sure):
      return Bilingual(
        "回答了，但置信度只有 \(number(confidence))，低于 \(number(sure))",
        "answered, but only at \(number(confidence)), below \(number(sure))")
    case .nothingAsked: return Bilingual("看起来没有问什么", "it seems to ask nothing")
    case .answeredByNow: return Bilingual("当时没有答上，现在能答", "it was not answered then, and is by now")
    }
  }
}

/// A group as it is shown: with why it fell short.
public struct ReviewedGroup: Sendable {
  /// Why the most frequent question was not answered, or not surely.
  public var shortfall: Shortfall
  /// Words of the shown questions that no example and no synonym has, and that are near none.
  public var unknownWords: [String]
}

/// Tells of groups why they fell short. Reuse one for many groups.
public struct ShortfallFinder {
  private var responder: Responder
  private var unknown: UnknownWords
  private let sure: Float

  /// A finder of what a review missed; `responder` is what was asked.
  public init(_ responder: Responder, sure: Float) {
    self.responder = responder
    self.sure = sure
    unknown = UnknownWords(responder.knowledge)
  }

  /// Why a group fell short.
  ///
  /// - Parameters:
  ///   - group: questions that are alike.
  ///   - samples: how many of them are looked at for unknown words.
  public mutating func find(_ group: QuestionReview.Group, samples: Int) -> ReviewedGroup {
    var words: [String] = []
    for question in group.questions.prefix(samples) {
      for word in unknown.words(in: question.asked.text) where !words.contains(word) { words.append(word) }
    }
    let shortfall = group.questions.first.map { find($0.asked.text) } ?? .nothingAsked
    return ReviewedGroup(shortfall: shortfall, unknownWords: words)
  }

  private mutating func find(_ question: String) -> Shortfall {
    if responder.classifier.isToldOutOfScope(question) { return .told }
    let understanding = responder.understand(question)
    let classification = understanding.classification
    guard understanding.decision != .none, let best = classification.best else { return .nothingAsked }
    switch understanding.decision {
    case .answer:
      return best.confidence < sure ? .unsure(confidence: best.confidence, sure: sure) : .answeredByNow
    case .ask:
      return .close(responder.options(of: understanding).map(id))
    case .decline, .none: return declined(question, best.confidence)
    }
  }

  private mutating func declined(_ question: String, _ confidence: Float) -> Shortfall {
    let explanation = responder.explain(question).first?.explanation
    let score = explanation?.candidates.first?.score ?? 0
    if let outOfScope = explanation?.outOfScopeScore, outOfScope > score {
      return .outOfScope(confidence: confidence)
    }
    let threshold = responder.classifier.threshold
    // Declined without regard to the threshold.
    return confidence >= threshold || confidence <= 0.011 && explanation?.hasKnownPart != true
      ? .nothingKnown : .belowThreshold(confidence: confidence, threshold: threshold)
  }

  private func id(_ intent: Int) -> String { responder.knowledge[intent].id }
}

extension Explanation {
  /// Whether the knowledge has any word or concept of the question.
  fileprivate var hasKnownPart: Bool {
    parts.contains { ($0.kind == .word || $0.kind == .concept) && $0.isKnown }
  }
}
