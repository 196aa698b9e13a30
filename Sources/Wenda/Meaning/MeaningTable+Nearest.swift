extension MeaningTable {
  /// From this cosine on, a word means nearly what another does: `drizzle` and `rain`.
  static let near: Float = 0.5

  /// A word and how near it is in meaning, as the cosine of the two vectors.
  struct Neighbour {
    var number: Int
    var similarity: Float
  }

  /// The words of a list that are nearest in meaning to a word, nearest first, without the word itself.
  func nearest(to number: Int, among numbers: some Sequence<Int>, count: Int) -> [Neighbour] {
    var best: [Neighbour] = []
    for other in numbers where other != number {
      let similarity = similarity(number, other)
      guard best.count < count || similarity > best[best.count - 1].similarity else { continue }
      let place = best.firstIndex { $0.similarity < similarity } ?? best.count
      best.insert(Neighbour(number: other, similarity: similarity), at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  /// The cosine of the vectors of two words; 0 where one has none.
  func similarity(_ first: Int, _ second: Int) -> Float {
    // In whole steps: their values cancel out.
    let squares = Float(product(first, first)) * Float(product(second, second))
    return squares > 0 ? Float(product(first, second)) / squares.squareRoot() : 0
  }

  /// The cosine of the sums of the vectors of several words each.
  func similarity(_ first: [Int], _ second: [Int]) -> Float {
    let (one, other) = (sum(first), sum(second))
    var (product, squareOne, squareOther): (Float, Float, Float) = (0, 0, 0)
    for (a, b) in zip(one, other) {
      product += a * b
      squareOne += a * a
      squareOther += b * b
    }
    let squares = squareOne * squareOther
    return squares > 0 ? product / squares.squareRoot() : 0
  }

  private func sum(_ numbers: [Int]) -> [Float] {
    var sum = [Float](repeating: 0, count: Self.dimensions)
    for number in numbers { add(number, times: 1, to: &sum) }
    return sum
  }
}

extension Knowledge {
  /// The words of the examples that are nearest in meaning to a word of the meaning table, nearest first;
  /// none where an example has the word.
  func knownWords(near number: Int, count: Int) -> [String] {
    nearestKnown(to: number, count: count).map { MeaningTable.builtIn.word($0.number) }
  }

  /// The same as numbers; none where an example has the word.
  func nearestKnown(to number: Int, count: Int) -> [MeaningTable.Neighbour] {
    let known = (0..<knownMeanings.count).map { Int(knownMeanings[$0]) }
    return known.contains(number) ? [] : MeaningTable.builtIn.nearest(to: number, among: known, count: count)
  }
}
