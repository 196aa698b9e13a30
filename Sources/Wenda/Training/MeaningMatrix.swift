/// The examples by their meanings alone, each of length 1, with the class of each.
///
/// What is fitted to it judges questions in a language that no example has: they share no word with any.
struct MeaningMatrix {
  private let classCount: Int
  private var examples = ExampleMatrix()
  /// The sum of the examples of each class.
  private var sums: [[Float]]

  init(classCount: Int) {
    self.classCount = classCount
    sums = Array(repeating: Array(repeating: 0, count: MeaningTable.dimensions), count: classCount)
  }

  /// Appends an example with the sum of the vectors of its words; one without any is left out.
  mutating func append(_ meaning: [Float], class label: Int32) {
    let length = Self.length(meaning)
    guard length > 0 else { return }
    let row = meaning.enumerated().map { (UInt32($0.offset), $0.element / length) }
    examples.append(features: row, class: label)
    for (dimension, value) in row { sums[Int(label)][Int(dimension)] += value }
  }

  /// Weights of each place of meaning for each class: those of a regression, drawn toward the middle of the
  /// examples of the class. What tells the words of one language apart best is not all there in the other;
  /// what a class is about is.
  func fit() -> [Numeric.Lanes] {
    var trainer = SoftmaxTrainer(
      examples: examples, classCount: classCount, featureCount: MeaningTable.dimensions, cost: Self.cost,
      classWeights: Array(repeating: 1, count: classCount))
    trainer.fit(tolerance: Self.tolerance)
    var weights = trainer.weights
    for (label, sum) in sums.enumerated() {
      let length = Self.length(sum)
      guard length > 0 else { continue }
      for (dimension, value) in sum.enumerated() {
        weights[dimension * trainer.width + label / 8][label % 8] += Self.centroidWeight * value / length
      }
    }
    return weights
  }

  // Chosen on the validation parts of the public corpora that are in two languages.
  private static let cost: Float = 30
  private static let tolerance: Float = 0.02
  private static let centroidWeight: Float = 10

  private static func length(_ vector: [Float]) -> Float {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
