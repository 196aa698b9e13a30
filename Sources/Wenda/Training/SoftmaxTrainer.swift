/// Fits multinomial logistic regression with a quadratic penalty by dual coordinate ascent.
///
/// The weights are a sum over examples, w = C Σᵢ xᵢ ⊗ (e(yᵢ) − αᵢ), where αᵢ is a distribution over
/// classes that should equal the prediction for example i. Each visit of an example moves its α
/// toward the present prediction, as far as to where the prediction, which moves too, meets it
/// (Shalev-Shwartz and Zhang, "Stochastic dual coordinate ascent", 2013; Yu, Huang and Lin, "Dual
/// coordinate descent methods for logistic regression and maximum entropy models", 2011). There is
/// no learning rate, the order is fixed by a seed, and examples can be taken out again, which makes
/// cross-validation cheap ("alpha seeding", DeCoste and Wagstaff, 2000).
struct SoftmaxTrainer {
  typealias Lanes = Numeric.Lanes

  let examples: ExampleMatrix
  let classCount: Int
  /// Vectors of eight classes in a row of weights.
  let width: Int
  /// The inverse of the penalty.
  let cost: Float
  /// How much an example of each class counts.
  let classWeights: [Float]

  /// Weights, `width` vectors a feature.
  private(set) var weights: [Lanes]
  /// Predicted distributions, `width` vectors an example.
  private var alphas: [Lanes]
  private let squares: [Float]
  private var order: [Int32]
  private var random: UInt64 = 0x57_656e_6461

  init(examples: ExampleMatrix, classCount: Int, featureCount: Int, cost: Float, classWeights: [Float]) {
    self.examples = examples
    self.classCount = classCount
    self.cost = cost
    self.classWeights = classWeights
    width = (classCount + 7) / 8
    weights = Array(repeating: .zero, count: featureCount * width)
    alphas = Array(repeating: .zero, count: examples.count * width)
    squares = (0..<examples.count).map { example in
      examples.values[examples.starts[example]..<examples.starts[example + 1]]
        .reduce(0) { $0 + $1 * $1 }
    }
    order = (0..<Int32(examples.count)).map { $0 }
    for example in 0..<examples.count {
      let label = Int(examples.classes[example])
      alphas[example * width + label / 8][label % 8] = 1
    }
  }

  /// Visits every example but the excluded ones until the predictions rest: until they are nearer to α than
  /// the tolerance, by the sum of the differences, on average. Then the gradient is as near to nothing. It
  /// takes six to twenty passes; where it should take far more, the weights are as good as they are.
  mutating func fit(
    tolerance: Float, mostPasses: Int = 100, excluding excluded: (Int) -> Bool = { _ in false }
  ) {
    order = order.filter { !excluded(Int($0)) }
    for _ in 0..<mostPasses {
      shuffle()
      if visitInOrder() < tolerance * Float(order.count) { break }
    }
  }

  /// Takes the excluded examples out of the weights, as if they had never been seen.
  mutating func remove(_ excluded: (Int) -> Bool) {
    for example in 0..<examples.count where excluded(example) {
      let label = Int(examples.classes[example])
      let cost = cost * classWeights[label]
      for group in 0..<width {
        var rest = -alphas[example * width + group]
        if label / 8 == group { rest[label % 8] += 1 }
        guard rest != .zero else { continue }
        for entry in examples.starts[example]..<examples.starts[example + 1] {
          weights[Int(examples.features[entry]) * width + group] -= rest * (cost * examples.values[entry])
        }
      }
    }
    order = (0..<Int32(examples.count)).map { $0 }
  }

  /// The scores of one example under the present weights.
  func scores(of example: Int) -> [Float] {
    var sums = Array(repeating: Lanes.zero, count: width)
    for entry in examples.starts[example]..<examples.starts[example + 1] {
      let row = Int(examples.features[entry]) * width
      for group in 0..<width { sums[group] += weights[row + group] * examples.values[entry] }
    }
    return (0..<classCount).map { sums[$0 / 8][$0 % 8] }
  }

  /// Visits every example in the present order; returns how far the predictions were from α in all.
  private mutating func visitInOrder() -> Float {
    weights.withMutableFlatArray { weights in
      alphas.withMutableFlatArray { alphas in
        let visit = SoftmaxVisit(
          examples: examples, classCount: classCount, width: width, weights: weights, alphas: alphas)
        var moved: Float = 0
        for example in order {
          let cost = cost * classWeights[Int(examples.classes[Int(example)])]
          let curvature = cost * squares[Int(example)]
          if curvature > 0 { moved += visit(Int(example), cost: cost, curvature: curvature) }
        }
        return moved
      }
    }
  }

  private mutating func shuffle() {
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      order.swapAt(index, Int(random % UInt64(index + 1)))
    }
  }
}
