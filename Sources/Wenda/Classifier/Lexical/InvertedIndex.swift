/// For each token the intents that have it and how much it says for each: the model of knowledge bases
/// that are too large to fit.
///
/// The weight of a token for an intent is that of BM25 with the examples of an intent as one document
/// (Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009), in 255
/// steps, so that sums are whole numbers and the ranking is exact.
struct InvertedIndex: Sendable {
  /// Where the postings of each row begin; one more entry than rows.
  let starts: FlatArray<UInt32>
  /// The intents of the postings, rising within a row.
  let intents: FlatArray<UInt32>
  /// The weights of the postings, in units of `step`.
  let impacts: FlatArray<UInt8>
  /// The largest weight in each row.
  let maxima: FlatArray<UInt8>

  var isEmpty: Bool { starts.count < 2 }

  @inline(__always)
  func postings(_ row: UInt32) -> Range<Int> { Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) }

  /// The weight of a row for an intent; 0 where it has no posting.
  func impact(_ row: UInt32, intent: Int) -> Int32 {
    let range = postings(row)
    let place = firstPosting(from: range.lowerBound, to: range.upperBound, of: UInt32(intent))
    return place < range.upperBound && intents[place] == UInt32(intent) ? Int32(impacts[place]) : 0
  }

  /// The first posting of an intent or of a later one, by galloping and bisection.
  @inline(__always)
  func firstPosting(from start: Int, to end: Int, of intent: UInt32) -> Int {
    var low = start
    var stride = 1
    while low + stride < end, intents[low + stride] < intent {
      low += stride
      stride *= 2
    }
    var high = min(low + stride, end)
    while low < high {
      let middle = (low + high) / 2
      if intents[middle] < intent { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
