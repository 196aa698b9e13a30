import Wenda

/// The area under the receiver operating characteristic: the probability that a positive drawn at
/// random scores above a negative drawn at random, a tie counting half. Nil when either is empty.
///
/// It is the statistic of Mann and Whitney, "On a test of whether one of two random variables is
/// stochastically larger than the other" (1947), divided by the number of pairs.
func areaUnderROC(positives: [Double], negatives: [Double]) -> Double? {
  guard !positives.isEmpty, !negatives.isEmpty else { return nil }
  let ascending = negatives.sorted()
  var below = 0
  var notAbove = 0
  // Pairs count two and ties one, so that the sum is an integer.
  var sum = 0
  for score in positives.sorted() {
    while below < ascending.count, ascending[below] < score { below += 1 }
    while notAbove < ascending.count, ascending[notAbove] <= score { notAbove += 1 }
    sum += below + notAbove
  }
  return Double(sum) / (2 * Double(positives.count) * Double(negatives.count))
}
