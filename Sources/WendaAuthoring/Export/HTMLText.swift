/// Text for a web page.
enum HTMLText {
  /// A text in which nothing is a tag, a reference or the end of an attribute any more; control characters
  /// and marks of writing direction are left out.
  static func escaped(_ text: String) -> String {
    withReferences(FAQBuilder.withoutMisleading(text))
  }

  /// A text with character references in place of what HTML would read as markup.
  static func withReferences(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // HTML reads it as the end of a line.
      case "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
