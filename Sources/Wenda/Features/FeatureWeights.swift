extension Feature {
  /// How much a feature of this kind counts beside a word.
  ///
  /// Chosen once on the validation parts of public corpora, the same for every knowledge base: inner
  /// n-grams are many and overlap, so each counts half.
  var relativeWeight: Float {
    switch self {
    case .ngram, .syllable, .radical, .syllablePair: 0.5
    case .word, .stem, .character, .pair, .characterPair, .concept, .conceptPair, .meaning: 1
    }
  }

  /// Whether a token has a row under the key of this feature; the others are read only for tokens
  /// that were never seen.
  var isPrimary: Bool {
    switch self {
    case .word, .character, .pair, .characterPair, .concept, .conceptPair, .meaning: true
    case .stem, .ngram, .syllable, .radical, .syllablePair: false
    }
  }
}
