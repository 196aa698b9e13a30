/// What a word is made of. Chinese has no spaces between words, so going to a space would take a whole sentence; a
/// change of script or a punctuation mark ends a word too.
enum WordKind {
  case space, narrow, wide, other

  init(_ character: Character) {
    if character.isWhitespace {
      self = .space
    } else if character.isLetter || character.isNumber {
      self = character.displayWidth == 2 ? .wide : .narrow
    } else {
      self = .other
    }
  }

  var isPartOfWord: Bool { self == .narrow || self == .wide }

  /// How many of the characters are left behind by going over one word and what parts it from the first.
  static func stride<Characters: Sequence>(over characters: Characters) -> Int
  where Characters.Element == Character {
    var count = 0
    var kind: WordKind?
    for character in characters {
      let next = WordKind(character)
      if let kind, next != kind { break }
      if next.isPartOfWord { kind = next }
      count += 1
    }
    return count
  }
}
