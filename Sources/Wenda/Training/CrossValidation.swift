/// Predictions for examples that were left out, to calibrate by.
///
/// Ten folds; each takes a tenth of the examples out of the fitted weights and goes on fitting the
/// rest for a few passes. Folds end when there are predictions enough for two coefficients, so that
/// a large knowledge base pays for one or two and a small one uses every example it has.
struct CrossValidation {
  struct Prediction {
    var example: Int
    /// The best intent, and how far it is ahead (log odds).
    var best: Int
    var margin: Float
    var isRight: Bool
  }

  private(set) var predictions: [Prediction] = []

  /// What is left after a fold is taken out moves little; so it is fitted on until it nearly rests, for a few
  /// passes at most.
  private static let tolerance: Float = 0.01
  private static let mostPasses = 3

  /// Of the examples of the trainer the first `questionCount` are questions; the others are never left out.
  init(
    trainer: SoftmaxTrainer, questionCount: Int, intentCount: Int, foldCount: Int = 10, enough: Int = 1500
  ) {
    let labels = trainer.examples.classes.prefix(questionCount)
    // Every class is spread over the folds in turn.
    var seen = [Int](repeating: 0, count: trainer.classCount)
    let folds = labels.map { label in
      defer { seen[Int(label)] += 1 }
      return (seen[Int(label)] + Int(label)) % foldCount
    }
    for fold in 0..<foldCount where predictions.count < enough {
      var rest = trainer
      let isLeftOut = { $0 < questionCount && folds[$0] == fold }
      rest.remove(isLeftOut)
      rest.fit(tolerance: Self.tolerance, mostPasses: Self.mostPasses, excluding: isLeftOut)
      for example in labels.indices where folds[example] == fold {
        let scores = rest.scores(of: example)
        guard let best = (0..<intentCount).max(by: { scores[$0] < scores[$1] }) else { continue }
        predictions.append(
          Prediction(
            example: example, best: best, margin: Self.logOdds(of: best, in: scores),
            isRight: best == Int(labels[example])))
      }
    }
  }

  /// How the questions of intents that were left out whole do: their best among the other intents, and
  /// how far it is ahead. Like a question about something that the FAQ says nothing of.
  static func samplesWithoutOwnIntent(
    trainer: SoftmaxTrainer, questionCount: Int, intentCount: Int, foldCount: Int = 10, enough: Int = 1500
  ) -> [DecisionCalibration.Sample] {
    // Between fewer than two that are left there is no choice.
    guard intentCount > 2 else { return [] }
    let labels = trainer.examples.classes
    var samples: [DecisionCalibration.Sample] = []
    for fold in 0..<min(foldCount, intentCount) where samples.count < enough {
      let isLeftOutClass = { (number: Int) in
        number < intentCount && number % min(foldCount, intentCount) == fold
      }
      let isLeftOut = { isLeftOutClass(Int(labels[$0])) }
      var rest = trainer
      rest.remove(isLeftOut)
      rest.fit(tolerance: tolerance, mostPasses: mostPasses, excluding: isLeftOut)
      for example in 0..<questionCount where isLeftOut(example) {
        var scores = rest.scores(of: example)
        for number in 0..<intentCount where isLeftOutClass(number) {
          scores[number] = -.greatestFiniteMagnitude
        }
        guard let best = (0..<intentCount).max(by: { scores[$0] < scores[$1] }) else { continue }
        samples.append(
          .init(margin: logOdds(of: best, in: scores), outcome: .leftOutIntent, label: labels[example]))
      }
    }
    return samples
  }

  /// The samples that a decision is calibrated by.
  ///
  /// - Parameter leftOut: ``samplesWithoutOwnIntent(trainer:questionCount:intentCount:foldCount:enough:)``.
  static func samples(
    trainer: SoftmaxTrainer, intentCount: Int, validation: CrossValidation,
    leftOut: [DecisionCalibration.Sample]
  ) -> [DecisionCalibration.Sample] {
    validation.predictions.map {
      let label = trainer.examples.classes[$0.example]
      let outcome: DecisionCalibration.Outcome =
        $0.isRight ? .right : label < Int32(intentCount) ? .wrong : .outOfScope
      return .init(margin: $0.margin, outcome: outcome, label: label)
    } + leftOut
  }

  private static func logOdds(of best: Int, in scores: [Float]) -> Float {
    let others = scores.indices.reduce(Float(0)) {
      $1 == best ? $0 : $0 + Numeric.exp(scores[$1] - scores[best])
    }
    return Numeric.logOdds(against: others)
  }
}
