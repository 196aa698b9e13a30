/// For each token the intents that have it and how much it says for each: the model of knowledge bases
/// that are too large to fit.
///
/// The weight of a token for an intent is that of BM25 with the examples of an intent as one document
/// (Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009), in 255
/// steps, so that sums are whole numbers and the ranking is exact.
///
/// A token that a good part of the intents has keeps no postings but a weight for every intent, which
/// takes no more room and is looked up in one step.
struct InvertedIndex: Sendable {
  /// Where the postings of each row begin; one more entry than rows.
  let starts: FlatArray<UInt32>
  /// The intents of the postings, rising within a row.
  let intents: FlatArray<UInt32>
  /// The weights of the postings, in units of `step`.
  let impacts: FlatArray<UInt8>
  /// The largest weight in each row.
  let maxima: FlatArray<UInt8>
  /// The rows without postings but with a weight for every class, rising.
  let denseRows: FlatArray<UInt32>
  /// The weights of those rows, class after class, row after row.
  let denseImpacts: FlatArray<UInt8>
  let classCount: Int

  /// How many intents must have a token for it to be dense: a posting takes five bytes.
  static func isDense(frequency: Int, classCount: Int) -> Bool { frequency * 5 > classCount }

  var isEmpty: Bool { starts.count < 2 }

  @inline(__always)
  func postings(_ row: UInt32) -> Range<Int> { Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) }

  /// The weights of a dense row.
  @inline(__always)
  func dense(_ row: UInt32) -> FlatArray<UInt8>? {
    var (low, high) = (0, denseRows.count)
    while low < high {
      let middle = (low + high) / 2
      if denseRows[middle] < row { low = middle + 1 } else { high = middle }
    }
    guard low < denseRows.count, denseRows[low] == row else { return nil }
    return denseImpacts.part(low * classCount..<(low + 1) * classCount)
  }

  /// The weight of a row for an intent; 0 where it has none.
  func impact(_ row: UInt32, intent: Int) -> Int32 {
    if let dense = dense(row) { return Int32(dense[intent]) }
    return Int32(impact(among: postings(row), intent: UInt32(intent)))
  }

  /// The weight that one of these postings of a row has for an intent; 0 where none is of it.
  @inline(__always)
  func impact(among range: Range<Int>, intent: UInt32) -> UInt8 {
    let place = firstPosting(from: range.lowerBound, to: range.upperBound, of: intent)
    return place < range.upperBound && intents[place] == intent ? impacts[place] : 0
  }

  /// The first posting of an intent or of a later one, by bisection.
  @inline(__always)
  private func firstPosting(from start: Int, to end: Int, of intent: UInt32) -> Int {
    var base = start
    var count = end - start
    // Branchless, as the branch would be mispredicted half of the time.
    while count > 1 {
      let half = count / 2
      base = intents[base + half] <= intent ? base + half : base
      count -= half
    }
    return count > 0 && intents[base] < intent ? base + 1 : base
  }
}
