/// What an utterance is matched by: a word, a character, a pair of neighbours or a concept.
///
/// The tokens of `用Alipay充值` (`alipay` is a surface form of the concept `alipay`, `充值` of
/// `top-up`), in this order; `^` and `$` are the ends of the utterance:
///
/// | kind | text |
/// | --- | --- |
/// | word | `用`, `Alipay`, `充`, `值` |
/// | pair | `^用`, `用Alipay`, `Alipay充`, `充值`, `值$` |
/// | concept | `alipay`, `top-up` |
/// | concept pair | `alipay top-up` |
/// | meaning | `用`, `充值` |
///
/// The meaning of a word of letters is one of its features; Chinese words, which are not told apart by
/// spaces, have tokens of their own for it.
struct Token: BitwiseCopyable {
  enum Kind: UInt8, CaseIterable, BitwiseCopyable {
    case word, pair, concept, conceptPair, meaning
  }

  var kind: Kind
  var key: UInt64
  /// The first and the last word that the token stands on. A pair at the start of the utterance
  /// begins at its first word, one at the end ends at its last.
  var first: Int
  var last: Int
  /// Whether a pair is of the start of the utterance and its first word.
  var atStart = false
  /// Whether a pair is of the last word and the end of the utterance.
  var atEnd = false
  /// The concept's number; -1 for other kinds.
  var concept: Int32 = -1
  /// The number of a meaning's word in the meaning table; -1 for other kinds.
  var meaning: Int32 = -1
  /// The first concept of a concept pair.
  var previousConcept: Int32 = -1
  /// What its row stands under; 0 for words, whose rows are known once they were corrected.
  var rowKey: UInt64 = 0
  /// The row of weights, where it was looked up.
  var row = Word.noRow
}

/// What a token is made of. A token is read through its features, so that one that was never
/// seen still says something: a misspelt word through its inner n-grams, a mistyped character
/// through its sound, a character of illness or of food through its radical.
enum Feature: UInt8, CaseIterable {
  case word, stem, ngram, character, syllable, radical
  case pair, characterPair, syllablePair
  case concept, conceptPair
  case meaning

  /// Keeps features of different kinds apart that are made of the same letters.
  @inline(__always)
  func key(_ content: UInt64) -> UInt64 {
    Hash.mix(content &+ (UInt64(rawValue) &+ 1) &* 0x9e37_79b9_7f4a_7c15)
  }
}
