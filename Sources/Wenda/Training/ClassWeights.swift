/// How much an example of each class counts in the fit.
///
/// An author writes many examples for what has many wordings; counted alike, an intent with most of them would
/// take what is near another. So all intents count alike, within bounds: the few examples of a rare one must
/// not shout down hundreds.
enum ClassWeights {
  private static let most: Float = 16

  /// The weight of each class; 1 for what is out of scope, the class behind the intents, for it is no topic.
  static func weights(_ classes: [Int32], classCount: Int, intentCount: Int) -> [Float] {
    var counts = [Int](repeating: 0, count: classCount)
    for label in classes { counts[Int(label)] += 1 }
    let mean = Float(counts.prefix(intentCount).reduce(0, +)) / Float(max(intentCount, 1))
    return counts.enumerated().map { number, count in
      number < intentCount ? min(max(mean / Float(max(count, 1)), 1 / most), most) : 1
    }
  }
}
