/// Collects the words that typos are corrected to.
struct KnownWords {
  private(set) var words: [[UInt8]] = []
  private var seen: Set<[UInt8]> = []

  /// Notes the word of a token, where it is one that can be corrected to and was not noted before.
  mutating func note(_ token: Token, in scanner: WordScanner) {
    guard token.kind == .word else { return }
    let word = scanner.words[token.first]
    guard SpellingIndex.isCorrectable(word) else { return }
    let letters = scanner.withLetters(of: word) { Array($0) }
    if seen.insert(letters).inserted { words.append(letters) }
  }
}
