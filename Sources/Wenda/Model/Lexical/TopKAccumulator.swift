/// The sums of one search, and the classes that can still come in among the best.
struct TopKAccumulator {
  private let index: InvertedIndex
  private let sums: MutableFlatArray<Int32>
  private let touched: MutableFlatArray<UInt32>
  private var touchedCount = 0
  private(set) var best = TopSums()

  /// A search with a sum of 0 for each class, and room for one class more.
  init(index: InvertedIndex, sums: MutableFlatArray<Int32>, touched: MutableFlatArray<UInt32>) {
    self.index = index
    self.sums = sums
    self.touched = touched
  }

  /// The best, with all sums at 0 again.
  func finish() -> TopSums {
    for place in 0..<touchedCount { sums[Int(touched[place])] = 0 }
    return best
  }

  /// Adds the whole list of a token.
  mutating func addAll(_ term: PostingSearch.Term) {
    var least = best.least
    var count = touchedCount
    @inline(__always) func add(_ number: UInt32, _ impact: UInt8) {
      let sum = sums[Int(number)]
      touched[count] = number
      count += sum == 0 ? 1 : 0
      let next = sum + Int32(impact) * term.count
      sums[Int(number)] = next
      if next >= least {
        best.raise(number, to: next)
        least = best.least
      }
    }
    if let dense = index.dense(term.row) {
      for number in 0..<index.classCount where dense[number] > 0 { add(UInt32(number), dense[number]) }
    } else {
      for posting in index.postings(term.row) { add(index.intents[posting], index.impacts[posting]) }
    }
    touchedCount = count
  }

  /// The cost of looking up an intent in a list, relative to advancing by one posting.
  private static let lookupCost = 100

  /// Adds a token to the intents that can still rise among the best, and drops the others.
  mutating func addToTouched(_ term: PostingSearch.Term, _ rest: Int32) {
    let least = best.least
    var kept = 0
    for place in 0..<touchedCount {
      let number = touched[place]
      let sum = sums[Int(number)]
      touched[kept] = number
      let isKept = sum + rest >= least
      kept += isKept ? 1 : 0
      sums[Int(number)] = isKept ? sum : 0
    }
    touchedCount = kept
    @inline(__always) func add(_ number: UInt32, _ impact: UInt8) {
      let next = sums[Int(number)] + Int32(impact) * term.count
      sums[Int(number)] = next
      if next >= best.least { best.raise(number, to: next) }
    }
    if let dense = index.dense(term.row) {
      for place in 0..<kept {
        let number = touched[place]
        if dense[Int(number)] > 0 { add(number, dense[Int(number)]) }
      }
      return
    }
    let range = index.postings(term.row)
    if kept > range.count / Self.lookupCost {
      for posting in range where sums[Int(index.intents[posting])] > 0 {
        add(index.intents[posting], index.impacts[posting])
      }
      return
    }
    for place in 0..<kept {
      let number = touched[place]
      let impact = index.impact(among: range, intent: number)
      if impact > 0 { add(number, impact) }
    }
  }
}
