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

  /// Visits every example but the excluded ones, `epochs` times or until the predictions rest.
  mutating func fit(epochs: Int, tolerance: Float, excluding excluded: (Int) -> Bool = { _ in false }) {
    order = order.filter { !excluded(Int($0)) }
    for _ in 0..<epochs {
      shuffle()
      var moved: Float = 0
      for example in order { moved += visit(Int(example)) }
      if moved < tolerance * Float(order.count) { break }
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

  /// One visit; returns how far the prediction was from α.
  private mutating func visit(_ example: Int) -> Float {
    let range = examples.starts[example]..<examples.starts[example + 1]
    let width = width
    let classCount = classCount
    let cost = cost * classWeights[Int(examples.classes[example])]
    let curvature = cost * squares[example]
    guard curvature > 0 else { return 0 }
    return weights.withUnsafeMutableBufferPointer { weights in
      alphas.withUnsafeMutableBufferPointer { alphas in
        examples.features.withUnsafeBufferPointer { features in
          examples.values.withUnsafeBufferPointer { values in
            withUnsafeTemporaryAllocation(of: Lanes.self, capacity: width * 5) { scratch in
              let scores = scratch.baseAddress!
              let prediction = scores + width
              let direction = prediction + width
              let moved = direction + width
              let trial = moved + width
              let alpha = alphas.baseAddress! + example * width
              for group in 0..<width { scores[group] = .zero }
              for entry in range {
                let row = weights.baseAddress! + Int(features[entry]) * width
                let value = values[entry]
                for group in 0..<width { scores[group] += row[group] * value }
              }
              Self.softmax(scores, into: prediction, width: width, classCount: classCount)
              var length = Lanes.zero
              var distance = Lanes.zero
              for group in 0..<width {
                let difference = prediction[group] - alpha[group]
                direction[group] = difference
                length += difference * difference
                distance += difference.replacing(with: -difference, where: difference .< 0)
              }
              let total = distance.sum()
              guard total > 1e-3 else { return total }
              let step = Self.step(length: length.sum()) { step in
                for group in 0..<width {
                  moved[group] = scores[group] - direction[group] * (curvature * step)
                }
                Self.softmax(moved, into: trial, width: width, classCount: classCount)
                var rest = Lanes.zero
                for group in 0..<width {
                  rest += direction[group] * (trial[group] - alpha[group] - direction[group] * step)
                }
                return rest.sum()
              }
              var active = 0
              withUnsafeTemporaryAllocation(of: Int.self, capacity: width) { groups in
                for group in 0..<width {
                  let difference = direction[group]
                  let size = difference.replacing(with: -difference, where: difference .< 0)
                  guard size.max() > 1e-4 else { continue }
                  alpha[group] += difference * step
                  direction[group] = difference * (step * cost)
                  groups[active] = group
                  active += 1
                }
                for entry in range {
                  let row = weights.baseAddress! + Int(features[entry]) * width
                  let value = values[entry]
                  for place in 0..<active {
                    let group = groups[place]
                    row[group] -= direction[group] * value
                  }
                }
              }
              return total
            }
          }
        }
      }
    }
  }

  /// How far to go along a direction of this squared length, from 0 to 1: to where `rest`, what is then
  /// left between prediction and α along it, is nearly nothing. It falls from the squared length at 0,
  /// ever more slowly the larger the cost, so that one secant would overshoot: the Illinois variant of
  /// regula falsi (Dowell and Jarratt, 1971).
  @inline(__always)
  private static func step(length: Float, rest: (Float) -> Float) -> Float {
    var (low, high) = (Float(0), Float(1))
    var (lowRest, highRest) = (length, rest(1))
    guard highRest < 0 else { return 1 }
    var wasHigh = true
    for _ in 0..<8 {
      let step = low + (high - low) * lowRest / (lowRest - highRest)
      let left = rest(step)
      guard abs(left) > 0.1 * length else { return step }
      if left < 0 {
        (high, highRest) = (step, left)
        if wasHigh { lowRest /= 2 }
      } else {
        (low, lowRest) = (step, left)
        if !wasHigh { highRest /= 2 }
      }
      wasHigh = left < 0
    }
    return low
  }

  /// The distribution over classes that scores stand for; lanes beyond the classes get 0.
  @inline(__always)
  private static func softmax(
    _ scores: UnsafePointer<Lanes>, into result: UnsafeMutablePointer<Lanes>, width: Int, classCount: Int
  ) {
    let tail = classCount - (width - 1) * 8
    let beyond = Lanes(0, 1, 2, 3, 4, 5, 6, 7) .>= Float(tail)
    var best = Lanes(repeating: -.greatestFiniteMagnitude)
    for group in 0..<width - 1 { best = pointwiseMax(best, scores[group]) }
    best = pointwiseMax(best, scores[width - 1].replacing(with: -.greatestFiniteMagnitude, where: beyond))
    let top = best.max()
    var sum = Lanes.zero
    for group in 0..<width {
      var value = Numeric.exp(scores[group] - top)
      if group == width - 1 { value.replace(with: 0, where: beyond) }
      result[group] = value
      sum += value
    }
    let scale = 1 / sum.sum()
    for group in 0..<width { result[group] *= scale }
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
