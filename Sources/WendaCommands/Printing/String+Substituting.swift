extension String {
  /// This text with another in place of a character, without the library of regular expressions.
  func substituting(_ character: Character, by other: String) -> String {
    split(separator: character, omittingEmptySubsequences: false).joined(separator: other)
  }
}
