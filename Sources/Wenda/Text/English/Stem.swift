/// Takes the ending off an English word, so that `binding`, `binds` and `bind` share a key.
///
/// One ending is taken, the longest that leaves three letters; a doubled consonant at the end of
/// what is left is made single (`topped`: `top`; `calls` and `call`: `cal`). This is far less than the algorithm of Porter (1980) and does not
/// try to give a word: the word itself and its inner n-grams are tokens beside it.
enum Stem {
  @inline(__always)
  static func key(of letters: FlatArray<UInt8>, word: UInt64) -> UInt64 {
    guard letters.count > 3 else { return word }
    var length = endless(letters)
    let last = length - 1
    if length > 3, letters[last] == letters[last - 1], letters[last] != UInt8(ascii: "s") { length -= 1 }
    guard length != letters.count else { return word }
    var hash = Hash.start
    for index in 0..<length { hash = Hash.add(letters[index], to: hash) }
    return Hash.mix(hash)
  }

  /// The length without the ending.
  private static func endless(_ letters: FlatArray<UInt8>) -> Int {
    let count = letters.count
    @inline(__always) func ends(_ text: StaticString) -> Bool {
      let ending = FlatArray(text)
      let length = ending.count
      guard count >= length + 3 else { return false }
      for offset in 0..<length
      where letters[count - length + offset] != ending[offset] { return false }
      return true
    }
    switch letters[count - 1] {
    case UInt8(ascii: "s"):
      if ends("ings") { return count - 4 }
      if ends("ies") { return count - 3 }
      if ends("es") { return count - 2 }
      let before = letters[count - 2]
      return before == UInt8(ascii: "s") || before == UInt8(ascii: "u") ? count : count - 1
    case UInt8(ascii: "g"):
      return ends("ing") ? count - 3 : count
    case UInt8(ascii: "d"):
      return ends("ied") ? count - 3 : ends("ed") ? count - 2 : count
    case UInt8(ascii: "y"):
      return ends("ly") ? count - 2 : ends("y") ? count - 1 : count
    case UInt8(ascii: "r"):
      return ends("er") ? count - 2 : count
    case UInt8(ascii: "e"):
      return ends("e") ? count - 1 : count
    default:
      return count
    }
  }
}
