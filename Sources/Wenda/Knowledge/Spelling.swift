/// Suggestions for names that are not known.
public enum Spelling {
  /// What to write instead: the nearest known name if it is close, else the known names.
  public static func suggestion(for name: String, among known: [String]) -> String {
    var suggestions = SpellingSuggestions(known)
    return suggestions.suggestion(for: name)
  }

  /// The number of characters to insert, delete or replace (Levenshtein, 1966).
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var row = Array(0...second.count)
    for (index, scalar) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 0..<second.count {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (scalar == second[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[second.count]
  }
}
