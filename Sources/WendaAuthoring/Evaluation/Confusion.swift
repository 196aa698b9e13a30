import Wenda

/// A pair of labels of which one was answered where the other was right. `-` stands for no intent:
/// as `expected`, questions out of scope that were answered; as `predicted`, questions declined.
public struct Confusion: Sendable, Equatable {
  /// The label that would have been right.
  public let expected: String
  /// The label answered.
  public let predicted: String
  /// How many questions.
  public let count: Int
  /// The first few such questions.
  public let examples: [String]

  /// All pairs, the most frequent first, equally frequent ones by name.
  static func confusions(of questions: [EvaluatedQuestion], examples: Int = 3) -> [Confusion] {
    var texts: [Pair: [String]] = [:]
    for question in questions where !question.isRight {
      let pair = Pair(expected: question.expectedLabel, predicted: question.predictedLabel)
      texts[pair, default: []].append(question.text)
    }
    return texts.map { pair, texts in
      Confusion(
        expected: pair.expected, predicted: pair.predicted, count: texts.count,
        examples: Array(texts.prefix(examples)))
    }.sorted { ($1.count, $0.expected, $0.predicted) < ($0.count, $1.expected, $1.predicted) }
  }

  private struct Pair: Hashable {
    let expected: String
    let predicted: String
  }
}
