/// What the questions of one sentence say for each other.
extension Responder {
  /// A part that is understood by itself, or leans on one that is.
  typealias Sure = (question: Understanding.Question, classification: Classification)
  /// A part that is not.
  typealias Open = (range: Range<Int>, classification: Classification)

  /// Takes the parts that leave out what the others name: `国外能不能用，能不能发短信`. Beside a question that is
  /// surely understood they hardly are out of scope.
  func takeOmitted(_ rest: inout [Open], into found: inout [Sure]) {
    var open: [Open] = []
    for part in rest {
      guard let best = part.classification.best, best.confidence >= Self.leastInRow,
        !isSmallTalk(best.intent),
        !found.contains(where: { $0.question.intent == best.intent })
      else {
        open.append(part)
        continue
      }
      found.append((.init(range: part.range, intent: best.intent), part.classification))
    }
    rest = open
    found.sort { $0.question.range.lowerBound < $1.question.range.lowerBound }
  }

  private static let leastInRow: Float = 0.15

  /// Whether one part is understood, and another asks something that is not: `how much is it and which
  /// companies have it?`. The whole then asks for the same, or for nothing that is known.
  func isOnlyOne(_ found: [Sure], beside rest: [Open], of whole: Classification) -> Bool {
    guard found.count == 1, whole.decision == .decline || whole.best?.intent == found[0].question.intent
    else { return false }
    return rest.contains { part in
      part.range.count >= Self.shortestQuestion && part.classification.decision == .decline
        && part.classification.best?.confidence ?? 0 < Self.leastCovered
    }
  }

  /// In bytes: three characters. What is shorter, like `how`, asks nothing by itself.
  private static let shortestQuestion = 9

  /// From this confidence a part is covered by another that is answered by the intent that is likeliest for it.
  static let leastCovered: Float = 0.015
}
