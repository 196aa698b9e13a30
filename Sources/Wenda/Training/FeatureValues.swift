/// The value of each feature where it stands once in an example.
///
/// Words and their parts: the inverse document frequency. Meanings: a vector of the meaning table times the
/// square root of the inverse document frequency, for the table's vectors hold a weight of the word already;
/// all of them times one factor, so that meanings have a fixed share of the squared length of the examples.
struct FeatureValues {
  /// One a feature; of a meaning, what its vector is multiplied by.
  let values: [Float]
  /// The square of the length that the feature itself adds.
  private let ownSquares: [Float]
  /// The square of the length that a token with this primary feature adds.
  let squares: [Float]
  /// The value of a feature that no example has.
  let unseen: Float
  /// What the vector of a word that no example has is multiplied by.
  let unseenMeaning: Float
  /// The same where meanings have as large a share of the squared length as words.
  let unseenFullMeaning: Float

  /// - Parameters:
  ///   - tokens: the primary features of the tokens of each example.
  ///   - intentCount: the number of intents.
  init(_ features: FeatureCounter, tokens: [[UInt32]], intentCount: Int) {
    let (frequencies, unseen) = features.values(exampleCount: tokens.count)
    let table = MeaningTable.builtIn
    var values = frequencies
    var own = frequencies.map { $0 * $0 }
    for number in values.indices where features.meanings[number] >= 0 {
      values[number] = frequencies[number].squareRoot()
      let vector = table.vector(Int(features.meanings[number]))
      own[number] = vector.reduce(0) { $0 + $1 * $1 } * frequencies[number]
    }
    // The squared lengths of all examples, of words and of meanings.
    var (words, meanings) = (0.0, 0.0)
    for primary in tokens.joined() {
      for part in features.parts[Int(primary)] {
        if features.meanings[Int(part)] >= 0 {
          meanings += Double(own[Int(part)])
        } else {
          words += Double(own[Int(part)])
        }
      }
    }
    let share = Self.share(exampleCount: tokens.count, intentCount: intentCount)
    let factor = meanings > 0 ? Float(Double(share) * words / meanings) : 0
    for number in values.indices where features.meanings[number] >= 0 {
      values[number] *= factor.squareRoot()
      own[number] *= factor
    }
    self.values = values
    ownSquares = own
    self.unseen = unseen
    unseenMeaning = (factor * unseen).squareRoot()
    unseenFullMeaning = (meanings > 0 ? Float(words / meanings) * unseen : 0).squareRoot()
    squares = features.parts.map { $0.reduce(Float(0)) { $0 + own[Int($1)] } }
  }

  /// The square of the length that a row adds: for a primary feature all that its token adds.
  func square(of feature: Int, in features: FeatureCounter) -> Float {
    features.parts[feature].isEmpty ? ownSquares[feature] : squares[feature]
  }

  /// The squared length of the meanings of all examples beside that of their words.
  ///
  /// Words and their parts are the better evidence where there are many examples of each intent, so meanings
  /// count in full up to ten and less and less beyond. Chosen once on the validation parts of public corpora.
  private static func share(exampleCount: Int, intentCount: Int) -> Float {
    guard exampleCount > 0, intentCount > 0 else { return 0 }
    let ratio = min(1, 10 * Double(intentCount) / Double(exampleCount))
    return Float(0.4 * Numeric.exp(Float(0.6 * Numeric.log(ratio))))
  }
}
