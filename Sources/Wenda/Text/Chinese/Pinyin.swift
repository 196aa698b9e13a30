/// How Chinese characters are read, in letters without tones.
package enum Pinyin {
  private static let syllables = HanTables.syllables.description.split(separator: " ").map(String.init)

  /// The syllable of a character, traditional ones too; nil where none is known.
  package static func spelling(of character: Unicode.Scalar) -> String? {
    let number = Int(Folding.syllable(character.value))
    return (1...syllables.count).contains(number) ? syllables[number - 1] : nil
  }
}
