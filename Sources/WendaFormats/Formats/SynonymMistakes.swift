/// Finds separators in a synonym row that authors use by mistake.
package enum SynonymMistakes {
  /// What is wrong with a field of a row, and how to correct it; nil where nothing is.
  static func fault(_ field: String) -> (message: String, remedy: String)? {
    for arrow in ["->", "→", "＝＞", "=＞"] where field.holds(arrow) {
      return ("\"\(arrow)\" is not the arrow of a row", "write `=>` before the concept")
    }
    if field.contains("、") {
      return ("\"、\" does not separate forms", "write a comma between the forms")
    }
    let parts = field.split { $0 == " " || $0 == "\u{3000}" }
    let isHan = { (part: Substring) in part.unicodeScalars.allSatisfy(ScriptShare.isHan) }
    if parts.count > 1, parts.allSatisfy(isHan) {
      return ("\"\(field)\" has spaces between Chinese words", "write a comma between the forms")
    }
    return nil
  }

  /// A form or concept without what would be taken for a typo.
  package static func withoutMistake(_ text: String) -> String {
    guard fault(text) != nil else { return text }
    let words = text.split { "→＞>、 \u{3000}".contains($0) }.filter { $0 != "-" && $0 != "=" }
    let isHan = words.allSatisfy { $0.unicodeScalars.allSatisfy(ScriptShare.isHan) }
    return words.joined(separator: isHan ? "" : "-")
  }
}
