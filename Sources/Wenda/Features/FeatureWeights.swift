extension Feature {
  /// How much a feature of this kind counts beside a word.
  ///
  /// Chosen once on the validation parts of public corpora, the same for every knowledge base: inner
  /// n-grams are many and overlap, so each counts half; two neighbours say more together than apart.
  var relativeWeight: Float {
    switch self {
    case .ngram, .syllable, .radical: 0.5
    case .pair, .characterPair: 1.3
    case .syllablePair: 0.65
    case .word, .stem, .character, .concept, .conceptPair, .meaning: 1
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
