/// Finds the known word that a misspelt one was meant to be: one letter too many, one too few, one
/// wrong, or two neighbours swapped (the four typos of Damerau, 1964).
///
/// Every known word stands under itself and under itself with one letter taken out; a misspelt word
/// is looked up in the same way, so that a typo costs a few look-ups instead of a comparison with
/// every known word (the symmetric deletion of Garbe's SymSpell, 2012).
struct SpellingIndex: Sendable {
  static let longest = 24

  /// Whether typos are corrected to this word.
  @inline(__always)
  static func isCorrectable(_ word: Word) -> Bool {
    word.script == .latin && (2...longest).contains(Int(word.foldedEnd - word.foldedStart))
  }

  let table: KeyTable
  /// Where the letters of each known word begin; one more entry than words.
  let starts: FlatArray<UInt32>
  let letters: FlatArray<UInt8>

  /// Calls `body` with the number of each known word that these letters are one typo away from, the same
  /// one perhaps twice, and whether the letters alone make it likely that it was meant.
  ///
  /// Short words have so many neighbours that of three letters only a swap is likely, and of four a missing
  /// letter too.
  func forEachRepair(_ word: FlatArray<UInt8>, _ body: (Int, Bool) -> Void) {
    guard word.count <= Self.longest else { return }
    func consider(_ key: UInt64) {
      table.forEach(key) { candidate in
        let known = self.word(Int(candidate))
        guard Self.isOneTypo(word, known) else { return }
        let isLikely =
          word.count > 4 || word.count > 2 && Self.isSwap(word, known)
          || word.count == 4 && known.count > word.count
        body(Int(candidate), isLikely)
      }
    }
    consider(Self.key(word, without: nil))
    for index in 0..<word.count { consider(Self.key(word, without: index)) }
  }

  func word(_ number: Int) -> FlatArray<UInt8> {
    let start = Int(starts[number])
    return letters.part(start..<Int(starts[number + 1]))
  }

  /// The key of a word without one of its letters.
  static func key(_ word: FlatArray<UInt8>, without hole: Int?) -> UInt64 {
    var hash = Hash.start
    for index in 0..<word.count where index != hole { hash = Hash.add(word[index], to: hash) }
    return Hash.mix(hash ^ 0x736c_6970)
  }

  private static func isSwap(
    _ first: FlatArray<UInt8>, _ second: FlatArray<UInt8>
  ) -> Bool {
    first.count == second.count && first.reduce(0) { $0 + Int($1) } == second.reduce(0) { $0 + Int($1) }
  }

  static func isOneTypo(_ first: FlatArray<UInt8>, _ second: FlatArray<UInt8>) -> Bool {
    guard abs(first.count - second.count) <= 1 else { return false }
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    func restIsEqual(_ a: Int, _ b: Int) -> Bool {
      first.count - a == second.count - b
        && (0..<first.count - a).allSatisfy { first[a + $0] == second[b + $0] }
    }
    if first.count > second.count { return restIsEqual(start + 1, start) }
    if first.count < second.count { return restIsEqual(start, start + 1) }
    if start == first.count || restIsEqual(start + 1, start + 1) { return true }
    return start + 1 < first.count && first[start] == second[start + 1] && first[start + 1] == second[start]
      && restIsEqual(start + 2, start + 2)
  }
}
