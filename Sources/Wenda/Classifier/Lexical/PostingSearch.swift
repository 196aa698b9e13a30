/// Finds the intents with the highest sums of weights, exactly, without adding up all of them.
///
/// MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), a token at a
/// time: tokens are taken from the weightiest to the least. Once what is left to come is less than the
/// third best sum, no intent that was not met yet can rise among the best three, so the long lists of
/// common tokens are only consulted for the intents still in the race, and ever fewer of them.
struct PostingSearch {
  struct Term {
    var row: UInt32
    /// How often the utterance has it.
    var count: Int32
  }

  private let index: InvertedIndex
  /// A sum for each class.
  private var sums: [Int32]
  /// The classes with a sum.
  private var touched: [UInt32] = []
  private var best = TopSums()

  init(_ index: InvertedIndex, classCount: Int) {
    self.index = index
    sums = Array(repeating: 0, count: index.isEmpty ? 0 : classCount)
  }

  /// The three classes with the highest sums, a tie going to the lower number.
  mutating func search(_ terms: [Term]) -> TopSums {
    let bounded = terms.map { (term: $0, bound: Int32(index.maxima[Int($0.row)]) * $0.count) }
    let ordered = bounded.sorted {
      $0.bound == $1.bound ? $0.term.row < $1.term.row : $0.bound > $1.bound
    }
    var rest = ordered.reduce(Int32(0)) { $0 + $1.bound }
    best = TopSums()
    for class_ in touched { sums[Int(class_)] = 0 }
    touched.removeAll(keepingCapacity: true)
    for (term, bound) in ordered {
      if rest >= best.least {
        addAll(term)
      } else {
        addToTouched(term, rest)
      }
      rest -= bound
    }
    return best
  }

  /// Adds the whole list of a token.
  private mutating func addAll(_ term: Term) {
    let range = index.postings(term.row)
    sums.withUnsafeMutableBufferPointer { sums in
      for posting in range {
        let number = index.intents[posting]
        let sum = sums[Int(number)]
        if sum == 0 { touched.append(number) }
        let next = sum + Int32(index.impacts[posting]) * term.count
        sums[Int(number)] = next
        if next >= best.least { best.raise(number, to: next) }
      }
    }
  }

  /// What looking an intent up in a list costs beside going on by one posting.
  private static let lookupCost = 32

  /// Adds a token to the intents that can still rise among the best, and drops the others.
  private mutating func addToTouched(_ term: Term, _ rest: Int32) {
    let least = best.least
    let index = index
    sums.withUnsafeMutableBufferPointer { sums in
      var kept = 0
      for place in 0..<touched.count {
        let number = touched[place]
        if sums[Int(number)] + rest >= least {
          touched[kept] = number
          kept += 1
        } else {
          sums[Int(number)] = 0
        }
      }
      touched.removeLast(touched.count - kept)
      let range = index.postings(term.row)
      if touched.count > range.count / Self.lookupCost {
        for posting in range {
          let number = index.intents[posting]
          let sum = sums[Int(number)]
          guard sum > 0 else { continue }
          let next = sum + Int32(index.impacts[posting]) * term.count
          sums[Int(number)] = next
          if next >= best.least { best.raise(number, to: next) }
        }
        return
      }
      for number in touched {
        let impact = index.impact(term.row, intent: Int(number))
        guard impact > 0 else { continue }
        let next = sums[Int(number)] + impact * term.count
        sums[Int(number)] = next
        if next >= best.least { best.raise(number, to: next) }
      }
    }
  }
}

/// The three highest sums and whose they are, highest first, a tie going to the lower number.
struct TopSums {
  private(set) var entries: [(number: UInt32, sum: Int32)] = []

  static let capacity = 4

  /// A lower sum does not come in.
  @inline(__always)
  var least: Int32 { entries.count < Self.capacity ? 1 : entries[Self.capacity - 1].sum }

  /// Takes in a sum that has grown.
  mutating func raise(_ number: UInt32, to sum: Int32) {
    if let known = entries.firstIndex(where: { $0.number == number }) { entries.remove(at: known) }
    let place = entries.firstIndex { $0.sum < sum || $0.sum == sum && $0.number > number } ?? entries.count
    guard place < Self.capacity else { return }
    entries.insert((number, sum), at: place)
    if entries.count > Self.capacity { entries.removeLast() }
  }
}
