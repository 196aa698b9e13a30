import Wenda

/// How well one intent is recognised. The row `-` stands for declining.
public struct IntentScore: Sendable, Equatable {
  /// The name of the intent, or `-`.
  public let intent: String
  /// Questions that should get this intent.
  public let support: Int
  /// Questions that got it.
  public let predicted: Int
  /// Questions that should get it and did.
  public let right: Int

  /// Of the questions that got the intent, those that should; nil when none got it.
  public var precision: Double? { Proportion(count: right, total: predicted).share }

  /// Of the questions that should get the intent, those that did; nil when none should.
  public var recall: Double? { Proportion(count: right, total: support).share }

  /// The harmonic mean of precision and recall, 2 · right / (support + predicted), which is 0 and not
  /// undefined where one of the two is undefined.
  public var f1: Double {
    support + predicted == 0 ? 0 : 2 * Double(right) / Double(support + predicted)
  }

  /// A row for each intent that was expected or answered, by name, `-` last.
  static func scores(of questions: [EvaluatedQuestion]) -> [IntentScore] {
    var support: [String: Int] = [:]
    var predicted: [String: Int] = [:]
    var right: [String: Int] = [:]
    for question in questions {
      support[question.expectedLabel, default: 0] += 1
      predicted[question.predictedLabel, default: 0] += 1
      right[question.predictedLabel, default: 0] += question.isRight ? 1 : 0
    }
    return Set(support.keys).union(predicted.keys)
      .sorted { IntentScore.order($0) < IntentScore.order($1) }
      .map {
        IntentScore(
          intent: $0, support: support[$0] ?? 0, predicted: predicted[$0] ?? 0, right: right[$0] ?? 0)
      }
  }

  /// Sorts by name, `-` last.
  static func order(_ intent: String) -> (Int, String) {
    (intent == EvaluatedQuestion.noIntent ? 1 : 0, intent)
  }
}

extension [IntentScore] {
  /// The worst first: by F1, then by larger support; a tie keeps its order.
  var worstFirst: [IntentScore] {
    enumerated().sorted {
      ($0.element.f1, -$0.element.support, $0.offset) < ($1.element.f1, -$1.element.support, $1.offset)
    }.map(\.element)
  }
}
