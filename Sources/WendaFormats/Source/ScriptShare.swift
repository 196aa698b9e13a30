import Wenda

/// Tells Chinese from English by the characters alone.
public enum ScriptShare {
  /// Chinese where Chinese characters are at least half as many as words of other letters; English where
  /// there is neither.
  public static func language(_ text: String) -> Language {
    var (han, words) = (0, 0)
    var isInWord = false
    for scalar in text.unicodeScalars {
      if isHan(scalar) {
        han += 1
        isInWord = false
      } else if scalar.properties.isAlphabetic {
        if !isInWord { words += 1 }
        isInWord = true
      } else if scalar != "'" && scalar != "’" {
        isInWord = false
      }
    }
    return han > 0 && han * 2 >= words ? .chinese : .english
  }

  package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: true
    default: false
    }
  }
}

extension Language {
  /// The language of a locale such as `en-US`, `zh_Hans` or `English`; nil where it is neither.
  package init?(locale: String) {
    let parts = locale.lowercased().split { !$0.isLetter }
    guard let name = parts.first.map(String.init),
      let language = Self.allCases.first(where: { $0.traits.localeNames.contains(name) })
    else { return nil }
    self = language
  }
}
