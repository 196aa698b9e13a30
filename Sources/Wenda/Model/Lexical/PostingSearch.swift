/// Finds the intents with the highest sums of weights, exactly, without adding up all of them.
///
/// MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), a token at a
/// time: tokens are taken from the weightiest to the least. Once what is left to come is less than the
/// fourth best sum, no intent that was not met yet can rise among the best, so the long lists of
/// common tokens are only consulted for the intents that can still be among the best, and ever fewer of them.
struct PostingSearch {
  struct Term {
    var row: UInt32
    /// How often the utterance has it, in parts of the caller's.
    var count: Int32
  }

  private let index: InvertedIndex
  /// A sum for each class; 0 between two searches.
  private var sums: [Int32]
  /// Room for the classes with a sum, and for one more, which is written and not counted.
  private var touched: [UInt32]
  private var ordered: [(term: Term, bound: Int32)] = []

  init(_ index: InvertedIndex, classCount: Int) {
    self.index = index
    sums = Array(repeating: 0, count: index.isEmpty ? 0 : classCount)
    touched = Array(repeating: 0, count: sums.count + 1)
  }

  /// The classes with the highest sums, a tie going to the lower number.
  mutating func search(_ terms: [Term]) -> TopSums {
    ordered.removeAll(keepingCapacity: true)
    for term in terms { ordered.append((term, Int32(index.maxima[Int(term.row)]) * term.count)) }
    ordered.sort { $0.bound == $1.bound ? $0.term.row < $1.term.row : $0.bound > $1.bound }
    var rest = ordered.reduce(Int32(0)) { $0 + $1.bound }
    return sums.withMutableFlatArray { sums in
      touched.withMutableFlatArray { touched in
        var accumulator = TopKAccumulator(index: index, sums: sums, touched: touched)
        for (term, bound) in ordered {
          if rest >= accumulator.best.least {
            accumulator.addAll(term)
          } else {
            accumulator.addToTouched(term, rest)
          }
          rest -= bound
        }
        return accumulator.finish()
      }
    }
  }
}
