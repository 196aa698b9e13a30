/// The turn of one example in the dual coordinate ascent of `SoftmaxTrainer`: its α moves toward the present
/// prediction, and the weights follow.
///
/// Works in memory that the trainer lends it for a pass over the examples, so that a visit allocates nothing.
struct SoftmaxVisit: ~Copyable {
  typealias Lanes = Numeric.Lanes

  private let examples: ExampleMatrix
  private let classCount: Int
  private let width: Int
  private let weights: MutableFlatArray<Lanes>
  private let alphas: MutableFlatArray<Lanes>

  /// Room for five rows of `width` vectors each, which follow.
  private let rows: MutableFlatArray<Lanes>
  private let scores: MutableFlatArray<Lanes>
  private let prediction: MutableFlatArray<Lanes>
  /// From α to the prediction.
  private let direction: MutableFlatArray<Lanes>
  /// The scores and the prediction after a step that is tried.
  private let triedScores: MutableFlatArray<Lanes>
  private let triedPrediction: MutableFlatArray<Lanes>
  /// The vectors of a row in which α moves by more than nearly nothing.
  private let activeGroups: MutableFlatArray<Int>

  init(
    examples: ExampleMatrix, classCount: Int, width: Int, weights: MutableFlatArray<Lanes>,
    alphas: MutableFlatArray<Lanes>
  ) {
    self.examples = examples
    self.classCount = classCount
    self.width = width
    self.weights = weights
    self.alphas = alphas
    rows = MutableFlatArray(repeating: .zero, count: width * 5)
    scores = rows.part(0..<width)
    prediction = rows.part(width..<2 * width)
    direction = rows.part(2 * width..<3 * width)
    triedScores = rows.part(3 * width..<4 * width)
    triedPrediction = rows.part(4 * width..<5 * width)
    activeGroups = MutableFlatArray(repeating: 0, count: width)
  }

  deinit {
    rows.deallocate()
    activeGroups.deallocate()
  }

  /// Returns how far the prediction was from α.
  func callAsFunction(_ example: Int, cost: Float, curvature: Float) -> Float {
    let entries = examples.starts[example]..<examples.starts[example + 1]
    let alpha = alphas.part(example * width..<(example + 1) * width)
    score(entries)
    softmax(scores, into: prediction)
    let (length, distance) = aim(from: alpha)
    guard distance > 1e-3 else { return distance }
    let first = newtonStep(length: length, curvature: curvature)
    let step = Self.step(length: length, first: first) { rest(after: $0, from: alpha, curvature: curvature) }
    let activeCount = move(alpha, by: step, cost: cost)
    updateWeights(entries, activeCount: activeCount)
    return distance
  }

  /// So many rows ahead the memory is asked for.
  private static let ahead = 4

  @inline(__always)
  private func score(_ entries: Range<Int>) {
    for group in 0..<width { scores[group] = .zero }
    for entry in entries {
      // The rows are all over a memory larger than the caches; what follows within one is found by itself.
      let ahead = min(entry + Self.ahead, entries.upperBound - 1)
      weights.values.prefetch(Int(examples.features[ahead]) * width)
      let row = Int(examples.features[entry]) * width
      let value = examples.values[entry]
      for group in 0..<width { scores[group] += weights[row + group] * value }
    }
  }

  /// Sets the direction; returns its squared length and the sum of its absolute values.
  @inline(__always)
  private func aim(from alpha: MutableFlatArray<Lanes>) -> (length: Float, distance: Float) {
    var length = Lanes.zero
    var distance = Lanes.zero
    for group in 0..<width {
      let difference = prediction[group] - alpha[group]
      direction[group] = difference
      length += difference * difference
      distance += Self.magnitude(difference)
    }
    return (length.sum(), distance.sum())
  }

  /// How far to go along the direction by the slope of what is left of it: the prediction follows by the
  /// variance of the direction under it.
  @inline(__always)
  private func newtonStep(length: Float, curvature: Float) -> Float {
    var (mean, square) = (Lanes.zero, Lanes.zero)
    for group in 0..<width {
      let product = prediction[group] * direction[group]
      mean += product
      square += product * direction[group]
    }
    let variance = max(0, square.sum() - mean.sum() * mean.sum())
    return length / (length + curvature * variance)
  }

  /// What is left between prediction and α, along the direction, after a step.
  @inline(__always)
  private func rest(after step: Float, from alpha: MutableFlatArray<Lanes>, curvature: Float) -> Float {
    for group in 0..<width {
      triedScores[group] = scores[group] - direction[group] * (curvature * step)
    }
    softmax(triedScores, into: triedPrediction)
    var rest = Lanes.zero
    for group in 0..<width {
      rest += direction[group] * (triedPrediction[group] - alpha[group] - direction[group] * step)
    }
    return rest.sum()
  }

  /// Moves α where it moves by more than nearly nothing, and turns the direction there into what a value
  /// of 1 takes from the weights; returns how many groups that are.
  @inline(__always)
  private func move(_ alpha: MutableFlatArray<Lanes>, by step: Float, cost: Float) -> Int {
    var count = 0
    for group in 0..<width {
      let difference = direction[group]
      guard Self.magnitude(difference).max() > 1e-4 else { continue }
      alpha[group] += difference * step
      direction[group] = difference * (step * cost)
      activeGroups[count] = group
      count += 1
    }
    return count
  }

  @inline(__always)
  private func updateWeights(_ entries: Range<Int>, activeCount: Int) {
    for entry in entries {
      let row = Int(examples.features[entry]) * width
      let value = examples.values[entry]
      for place in 0..<activeCount {
        let group = activeGroups[place]
        weights[row + group] -= direction[group] * value
      }
    }
  }

  /// How far to go along a direction of this squared length, from 0 to 1: to where `rest`, what is then
  /// left between prediction and α along it, is nearly nothing. That falls from the squared length at 0,
  /// ever more slowly the larger the cost, so the first step, Newton's, may miss: then the Illinois variant
  /// of regula falsi (Dowell and Jarratt, 1971).
  @inline(__always)
  private static func step(length: Float, first: Float, rest: (Float) -> Float) -> Float {
    var (low, high) = (Float(0), first)
    var (lowRest, highRest) = (length, rest(first))
    guard abs(highRest) > 0.1 * length else { return first }
    if highRest > 0 {
      (low, lowRest) = (first, highRest)
      (high, highRest) = (1, rest(1))
      guard highRest < 0 else { return 1 }
    }
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
  private func softmax(_ scores: MutableFlatArray<Lanes>, into result: MutableFlatArray<Lanes>) {
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

  @inline(__always)
  private static func magnitude(_ lanes: Lanes) -> Lanes { lanes.replacing(with: -lanes, where: lanes .< 0) }
}
