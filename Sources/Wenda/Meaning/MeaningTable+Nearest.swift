extension MeaningTable {
  /// A word and how near it is in meaning, as the cosine of the two vectors.
  struct Neighbour {
    var number: Int
    var similarity: Float
  }

  /// The words of a list that are nearest in meaning to a word, nearest first, without the word itself.
  func nearest(to number: Int, among numbers: some Sequence<Int>, count: Int) -> [Neighbour] {
    let vector = vector(number)
    let length = Self.length(vector)
    var best: [Neighbour] = []
    for other in numbers where other != number {
      let candidate = self.vector(other)
      let product = zip(vector, candidate).reduce(Float(0)) { $0 + $1.0 * $1.1 }
      let lengths = length * Self.length(candidate)
      guard lengths > 0 else { continue }
      let similarity = product / lengths
      guard best.count < count || similarity > best[best.count - 1].similarity else { continue }
      let place = best.firstIndex { $0.similarity < similarity } ?? best.count
      best.insert(Neighbour(number: other, similarity: similarity), at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  private static func length(_ vector: [Float]) -> Float {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

extension Knowledge {
  /// The words of the examples that are nearest in meaning to a word of the meaning table, nearest first, or
  /// the word itself where an example has it.
  func knownWords(near number: Int, count: Int) -> [String] {
    let known = (0..<knownMeanings.count).map { Int(knownMeanings[$0]) }
    if known.contains(number) { return [] }
    let table = MeaningTable.builtIn
    return table.nearest(to: number, among: known, count: count).map { table.word($0.number) }
  }
}
