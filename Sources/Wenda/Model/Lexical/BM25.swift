/// The weights of BM25, with its usual constants.
struct BM25 {
  static let saturation = 1.2
  static let lengthEffect = 0.75

  let documentCount: Int
  let meanLength: Double

  /// The inverse document frequency of a token that stands in `frequency` documents.
  func inverseDocumentFrequency(_ frequency: Int) -> Double {
    Numeric.log(1 + (Double(documentCount - frequency) + 0.5) / (Double(frequency) + 0.5))
  }

  /// How much a token counts that stands `count` times in a document of `length` tokens, below
  /// `saturation + 1`.
  func term(_ count: Int, length: Int) -> Double {
    let norm = 1 - Self.lengthEffect + Self.lengthEffect * Double(length) / max(meanLength, 1)
    return Double(count) * (Self.saturation + 1) / (Double(count) + Self.saturation * norm)
  }
}
