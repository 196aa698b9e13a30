import Wenda

/// Topics that have too few examples to be found by, and how many it would take.
///
/// Each topic's examples are left out in turn, a small part at a time and then a half at a time, and the share
/// of them that is *not* answered with the topic is taken both times. Such shares fall as a power of the number
/// of examples, n to the power −b (Cortes and others, "Learning curves: asymptotic values and rate of
/// convergence", 1993). A topic alone has too few examples to tell how fast, so b is taken from the mean of all
/// topics at both sizes; the level is the topic's own share of misses, drawn to that mean by the weight of two
/// examples. It takes n · (misses ÷ wanted misses)^(1 ÷ b) examples to come down to the wanted share.
///
/// A topic is only told of where its share of found examples is surely too low: where the upper end of the
/// 95 % interval is below what is wanted.
enum TooFewExamples {
  /// The numbers of parts that examples are left out in: a tenth at a time says as much where there are many.
  static func folds(_ source: KnowledgeSource) -> (many: Int, two: Int) {
    let count = source.intents.reduce(source.outOfScope.count) { $0 + $1.questions.count }
    return (many: count > manyExamples ? 10 : 20, two: 2)
  }

  private static let manyExamples = 2000
  /// A topic with so many has neighbours that are too near rather than too few examples.
  private static let enough = 50

  private static let wantedMisses = 0.2
  /// How many examples the mean of all topics weighs as.
  private static let weightOfMean = 2.0
  /// The range of b that is believed: of few examples any may come out.
  private static let exponents = 0.3...1.0
  /// Beyond this many times the present number the estimate is no more than a guess.
  private static let farthest = 5.0

  /// - Parameters:
  ///   - few: what becomes of each example when a small part is left out.
  ///   - half: the same when half is.
  static func check(
    _ source: KnowledgeSource, few: [HeldOutPrediction], half: [HeldOutPrediction]
  ) -> [Diagnostic] {
    let (few, half) = (byIntent(few), byIntent(half))
    let exponent = exponent(mean(few), mean(half), folds(source))
    return source.intents.compactMap { intent in
      guard let predictions = few[intent.id], predictions.count < enough else { return nil }
      let found = Proportion(of: predictions, where: isFound)
      guard let interval = found.interval, interval.upperBound < 1 - wantedMisses else { return nil }
      let misses = Double(found.total - found.count) + weightOfMean * mean(few)
      let share = max(misses / (Double(found.total) + weightOfMean), wantedMisses)
      return finding(intent, found, predictions, factor: power(share / wantedMisses, 1 / exponent))
    }
  }

  private static func finding(
    _ intent: SourceIntent, _ found: Proportion, _ predictions: [HeldOutPrediction], factor: Double
  ) -> Diagnostic {
    let most = Double(found.total) * min(factor, farthest)
    let more = max(1, Int((most - Double(found.total)).rounded(.up)))
    let amount = factor > farthest ? "more than \(more)" : "about \(more)"
    let rival = mostFrequentRival(predictions).map { ", and most others go to \"\($0)\"" } ?? ""
    return Diagnostic(
      .note, at: intent.place,
      "too few examples for \"\(intent.id)\" to be found: left out in turn, \(found.count) of \(found.total) "
        + "are answered with it\(rival)",
      remedy: "it would take \(amount) more, as different people would ask")
  }

  private static func isFound(_ prediction: HeldOutPrediction) -> Bool {
    prediction.isAnswered && prediction.candidate == prediction.intent
  }

  /// The intent that more than half of the misses go to.
  private static func mostFrequentRival(_ predictions: [HeldOutPrediction]) -> String? {
    let rivals = predictions.filter { $0.isAnswered && $0.candidate != $0.intent }.map(\.candidate)
    let misses = predictions.count { !isFound($0) }
    let counts = Dictionary(rivals.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.first { 2 * $0.value > misses }?.key
  }

  private static func byIntent(_ predictions: [HeldOutPrediction]) -> [String: [HeldOutPrediction]] {
    var result: [String: [HeldOutPrediction]] = [:]
    for prediction in predictions {
      if let intent = prediction.intent { result[intent, default: []].append(prediction) }
    }
    return result
  }

  /// The mean over topics of the share that is missed.
  private static func mean(_ topics: [String: [HeldOutPrediction]]) -> Double {
    let shares = topics.sorted { $0.key < $1.key }.map { _, predictions in
      Double(predictions.count { !isFound($0) }) / Double(predictions.count)
    }
    return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }

  /// How fast misses fall from half of the examples to nearly all.
  private static func exponent(_ few: Double, _ half: Double, _ folds: (many: Int, two: Int)) -> Double {
    guard few > 0, half > few else { return exponents.lowerBound }
    let sizes = (1 - 1 / Double(folds.many)) / (1 - 1 / Double(folds.two))
    return min(max(logarithm(half / few) / logarithm(sizes), exponents.lowerBound), exponents.upperBound)
  }
}

extension TooFewExamples {
  private static func logarithm(_ x: Double) -> Double { Numeric.log(x) }

  /// A power of a positive number.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    Double(Numeric.exp(Float(Numeric.log(base) * exponent)))
  }
}
