/// Suggestions for names that are not known.
public enum Spelling {
  /// What to write instead: the nearest known name if it is close, else the known names.
  public static func suggestion(for name: String, among known: [String]) -> String {
    var suggestions = SpellingSuggestions(known)
    return suggestions.suggestion(for: name)
  }

  /// The number of bytes to insert, delete or replace (Levenshtein, 1966).
  static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (index, byte) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 0..<second.count {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (byte == second[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[second.count]
  }
}
