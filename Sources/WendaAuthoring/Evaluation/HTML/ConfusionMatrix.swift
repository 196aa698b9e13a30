import Wenda

/// How often each label was answered where each was right: the intents most often confused, by name,
/// the others taken together.
struct ConfusionMatrix {
  /// The labels, nil for all others together; rows are what was expected, columns what was answered.
  let labels: [String?]
  /// How many intents stand behind the row of the others.
  let otherCount: Int
  /// Questions, row by row.
  private(set) var counts: [Int]

  init(_ report: EvaluationReport, limit: Int = 20) {
    let kept = Self.mostConfused(report, limit: limit)
    otherCount = report.intents.count - kept.count
    labels = kept.map { $0 } + (otherCount > 0 ? [nil] : [])
    counts = Array(repeating: 0, count: labels.count * labels.count)
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    func add(_ count: Int, expected: String, predicted: String) {
      let row = places[expected] ?? kept.count
      let column = places[predicted] ?? kept.count
      counts[row * labels.count + column] += count
    }
    for score in report.intents { add(score.right, expected: score.intent, predicted: score.intent) }
    for pair in report.confusions { add(pair.count, expected: pair.expected, predicted: pair.predicted) }
  }

  /// The labels with most wrong answers in their row and column, in the order of the report.
  private static func mostConfused(_ report: EvaluationReport, limit: Int) -> [String] {
    if report.intents.count <= limit { return report.intents.map(\.intent) }
    let kept = report.intents.enumerated().sorted {
      (-$0.element.wrong, $0.offset) < (-$1.element.wrong, $1.offset)
    }.prefix(limit - 1)
    return kept.sorted { $0.offset < $1.offset }.map(\.element.intent)
  }

  func count(_ row: Int, _ column: Int) -> Int { counts[row * labels.count + column] }

  /// The questions of a row.
  func total(_ row: Int) -> Int {
    counts[row * labels.count..<(row + 1) * labels.count].reduce(0, +)
  }
}

extension IntentScore {
  /// The wrong answers that concern the intent, given for it or instead of it.
  fileprivate var wrong: Int { support + predicted - 2 * right }
}
