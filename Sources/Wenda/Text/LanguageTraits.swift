/// What is particular to a language wherever its texts are read or shown.
package struct LanguageTraits: Sendable {
  /// As records and file names have it (ISO 639-1).
  package var code: String
  /// As its speakers call it.
  package var nativeName: String
  /// As messages in English call it.
  package var englishName: String
  /// What else authors call it in headings and columns, in small letters.
  package var otherNames: [String]
  /// How locales, columns and exports of other programs begin, in small letters.
  package var localeNames: [String]
  /// As names of columns in Chinese have it.
  package var namesInChinese: [String]
  /// The value of `lang` on web pages (BCP 47).
  package var tag: String
  /// The locale where programs want a country too.
  package var locale: String
  /// Between the members of a list.
  package var listSeparator: String
  /// The words that only hold others together, separated by spaces.
  package var functionWords: String
}

extension Language {
  package var traits: LanguageTraits { Self.traits[self] }
  /// Its name in messages.
  package var name: String { traits.englishName }

  private static let traits = ByLanguage<LanguageTraits>(.chinese, .english)

  /// The language that a heading or column names in any of the languages; nil where it is none.
  package init?(name: some StringProtocol) {
    let name = name.lowercased()
    guard
      let language = Self.allCases.first(where: {
        let traits = $0.traits
        return [traits.code, traits.nativeName.lowercased(), traits.englishName.lowercased()].contains(name)
          || traits.otherNames.contains(name)
      })
    else { return nil }
    self = language
  }
}
