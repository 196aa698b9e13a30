/// What of the knowledge speaks for a token: a row of weights, or the meaning of a word that has none.
enum WeightSource {
  /// A share of the row of a word that is near in meaning.
  case near(UInt32, share: Float)
  case row(UInt32)
  /// A number in the meaning table.
  case meaning(Int)
}
