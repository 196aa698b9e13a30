import Wenda

/// Questions as contiguous bytes, so that iterating over them costs next to nothing.
struct QuestionSet: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }
  /// The bytes of all questions.
  var byteCount: Int { bytes.count }

  mutating func append(_ question: some Sequence<UInt8>) {
    bytes += question
    ends.append(bytes.count)
  }

  /// Calls `body` with the number and the bytes of every question.
  @inline(__always)
  func forEach(_ body: (Int, FlatArray<UInt8>) -> Void) {
    bytes.withFlatArray { bytes in
      var start = 0
      for (number, end) in ends.enumerated() {
        body(number, bytes.part(start..<end))
        start = end
      }
    }
  }

  /// The sum of what `body` returns for every question; sums that are too large wrap around.
  @inline(__always)
  func sum(_ body: (FlatArray<UInt8>) -> Int) -> Int {
    var sum = 0
    forEach { sum &+= body($1) }
    return sum
  }
}
