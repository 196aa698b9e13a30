/// Makes ids of titles.
public enum Slug {
  /// The words of a title in small ASCII letters, joined by hyphens, without those that say little in a
  /// question, at most 40 characters; empty where there are no such letters.
  ///
  /// Accents are taken off. Text in other scripts has no letters to take; ``PinyinSlug`` knows how Chinese
  /// is read.
  public static func make(_ title: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in title.unicodeScalars.prefix(400) {
      if let letter = ascii(scalar) {
        word.unicodeScalars.append(letter)
      } else if scalar != "'" && scalar != "’", !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    let telling = words.filter { !fillers.contains($0) }
    return shortened(telling.isEmpty ? words : telling)
  }

  private static func shortened(_ words: [String]) -> String {
    var id = ""
    for word in words {
      let longer = id.isEmpty ? String(word.prefix(40)) : id + "-" + word
      if longer.utf8.count > 40 { break }
      id = longer
    }
    return id
  }

  /// The small letter or digit of a scalar, without its accent.
  private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return scalar
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20)
    case 0xC0...0x17F: return accents[scalar.value].flatMap { $0.unicodeScalars.first }
    default: return nil
    }
  }

  private static let accents: [UInt32: String] = {
    let letters = [
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ", "i": "ìíîïĩīĭį", "l": "ĺļľł",
      "n": "ñńņň", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšß", "t": "ţťŧ", "u": "ùúûüũūŭůűų", "y": "ýÿŷ",
      "z": "źżž",
    ]
    var result: [UInt32: String] = [:]
    for (letter, accented) in letters {
      for scalar in (accented + accented.uppercased()).unicodeScalars { result[scalar.value] = letter }
    }
    return result
  }()

  private static let fillers: Set<String> = [
    "a", "an", "the", "i", "im", "my", "me", "we", "our", "you", "your", "is", "are", "am", "was", "do",
    "does",
    "did", "can", "could", "would", "should", "will", "what", "whats", "which", "how", "to", "of", "in", "on",
    "for", "with", "by", "and", "or", "if", "it", "its", "there", "be", "have", "has", "get", "please", "at",
  ]
}
