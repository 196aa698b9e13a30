/// The directions of some words of the meaning table, side by side, to compare many with many.
struct WordVectors {
  /// The numbers of the words in the table.
  let numbers: [Int]
  private let lanes: [Numeric.Lanes]

  private static let width = MeaningTable.dimensions / 8

  init(_ numbers: [Int]) {
    self.numbers = numbers
    lanes = numbers.flatMap { Self.direction($0) }
  }

  /// The place of the word that is nearest to a word of the table, itself apart, and the cosine of the two;
  /// nil without words. Of equals the first.
  func nearest(to number: Int) -> (place: Int, similarity: Float)? {
    let wanted = Self.direction(number)
    var best: (place: Int, similarity: Float)?
    for place in numbers.indices where numbers[place] != number {
      let similarity = product(place, wanted)
      if similarity > best?.similarity ?? -2 { best = (place, similarity) }
    }
    return best
  }

  private func product(_ place: Int, _ wanted: [Numeric.Lanes]) -> Float {
    lanes.withFlatArray { lanes in
      wanted.withFlatArray { wanted in
        var sum = Numeric.Lanes.zero
        for group in 0..<Self.width { sum += lanes[place * Self.width + group] * wanted[group] }
        return sum.sum()
      }
    }
  }

  /// The vector of a word, of length 1.
  private static func direction(_ number: Int) -> [Numeric.Lanes] {
    let vector = MeaningTable.builtIn.vector(number)
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let scale = length > 0 ? 1 / length : 0
    return (0..<width).map { group in
      var result = Numeric.Lanes.zero
      for lane in 0..<8 { result[lane] = vector[group * 8 + lane] * scale }
      return result
    }
  }
}
