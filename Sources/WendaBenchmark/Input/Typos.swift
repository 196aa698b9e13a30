/// Typos of the finger.
enum Typos {
  /// The text with one typo: a letter swapped with the next, left out, typed twice or replaced. A Chinese
  /// character is not replaced, since people mistype those by sound.
  static func withTypo(_ text: [Unicode.Scalar], _ random: inout SeededRandom) -> [Unicode.Scalar] {
    guard text.count > 3 else { return text }
    var text = text
    let place = random.below(text.count - 1)
    switch random.below(4) {
    case 0: text.swapAt(place, place + 1)
    case 1: text.remove(at: place)
    case 2: text.insert(text[place], at: place)
    default: if text[place].isASCII { text[place] = random.pick(letters) }
    }
    return text
  }

  private static let letters = Array("etaoinshrdlucmfwypvbgk".unicodeScalars)
}
