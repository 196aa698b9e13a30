/// How much an example of each class counts in the fit.
///
/// An author writes many examples for what has many wordings, so an intent with most of the examples would
/// take what is near another. Weights that fall with the square root of the count halve that on the scale
/// of logarithms; full balance would make three examples shout down five hundred.
enum ClassWeights {
  private static let most: Float = 4
  private static let least: Float = 0.25

  static func weights(_ classes: [Int32], classCount: Int) -> [Float] {
    var counts = [Int](repeating: 0, count: classCount)
    for label in classes { counts[Int(label)] += 1 }
    let mean = Float(classes.count) / Float(max(classCount, 1))
    return counts.map { min(max((mean / Float(max($0, 1))).squareRoot(), least), most) }
  }
}
