/// Finds the pair of Chinese characters that one mistyped by its sound was meant to be: `宝号` for `保号`,
/// `验正` for `验证`. Who types by pinyin picks the wrong character among those that sound alike, tone
/// apart.
struct HomophoneIndex: Sendable {
  /// From the key of two syllables to the most frequent pair of characters that is read so.
  let table: KeyTable
  /// Six bytes a pair: two characters of three bytes.
  let letters: FlatArray<UInt8>

  static let characterSize = 3

  static func key(_ first: Word, _ second: Word) -> UInt64 {
    Feature.syllablePair.key(UInt64(first.syllable) << 16 | UInt64(second.syllable))
  }

  /// The bytes of the first or the second character of a known pair that sounds like these words.
  @inline(__always)
  func character(_ place: Int, ofPair number: UInt32) -> FlatArray<UInt8> {
    let start = (Int(number) * 2 + place) * Self.characterSize
    return letters.part(start..<start + Self.characterSize)
  }

  /// Whether two words are neighbouring characters that have a sound.
  @inline(__always)
  static func isPair(_ first: Word, _ second: Word) -> Bool {
    first.syllable != 0 && second.syllable != 0 && first.end == second.start
  }
}

/// Collects the pairs of characters that homophones are corrected to.
struct KnownPairs {
  private var counts: [[UInt8]: Int] = [:]
  private var keys: [[UInt8]: UInt64] = [:]

  /// Counts the pairs of a word.
  mutating func count(_ scanner: WordScanner) {
    for (first, second) in zip(scanner.words, scanner.words.dropFirst())
    where HomophoneIndex.isPair(first, second) {
      let letters =
        scanner.withLetters(of: first) { Array($0) } + scanner.withLetters(of: second) { Array($0) }
      guard letters.count == 2 * HomophoneIndex.characterSize else { continue }
      counts[letters, default: 0] += 1
      keys[letters] = HomophoneIndex.key(first, second)
    }
  }

  /// The table and the letters of a ``HomophoneIndex``.
  func index() -> (table: KeyTableBuilder, letters: [UInt8]) {
    let pairs = counts.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }
    var table = KeyTableBuilder(count: pairs.count)
    var letters: [UInt8] = []
    for (number, pair) in pairs.enumerated() {
      letters += pair.key
      // The first pair of a sound stays: it is the most frequent.
      if let key = keys[pair.key] { table.insert(key, UInt32(number)) }
    }
    return (table, letters)
  }
}
