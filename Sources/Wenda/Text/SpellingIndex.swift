/// Finds the known word that a misspelt one was meant to be: one letter too many, one too few, one
/// wrong, or two neighbours swapped (the four slips of Damerau, 1964).
///
/// Every known word stands under itself and under itself with one letter taken out; a misspelt word
/// is looked up in the same way, so that a slip costs a few look-ups instead of a comparison with
/// every known word (the symmetric deletion of Garbe's SymSpell, 2012).
struct SpellingIndex: Sendable {
  /// Shorter words have too many neighbours.
  static let shortest = 3
  static let longest = 24

  /// Whether slips are mended to this word, and in it.
  @inline(__always)
  static func isMendable(_ word: Word) -> Bool {
    word.script == .latin && (shortest...longest).contains(Int(word.foldedEnd - word.foldedStart))
  }

  let table: KeyTable
  /// Where the letters of each known word begin; one more entry than words.
  let starts: FlatArray<UInt32>
  let letters: FlatArray<UInt8>

  /// The number of the known word that these letters are one slip away from; where there are several,
  /// the one that more examples have.
  func repair(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (Self.shortest...Self.longest).contains(word.count) else { return nil }
    var best: UInt32?
    func consider(_ key: UInt64) {
      guard let candidate = table[key], candidate < best ?? .max else { return }
      let known = self.word(Int(candidate))
      // Short words have so many neighbours that of three letters only a swap is taken for a slip, and of
      // four a missing letter too.
      let isLikely =
        word.count > 4 || Self.isSwap(word, known) || word.count == 4 && known.count > word.count
      guard isLikely, Self.isOneSlip(word, known) else { return }
      best = candidate
    }
    consider(Self.key(word, without: nil))
    for index in 0..<word.count { consider(Self.key(word, without: index)) }
    return best.map { Int($0) }
  }

  func word(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(starts[number])
    return UnsafeBufferPointer(start: letters.base + start, count: Int(starts[number + 1]) - start)
  }

  /// The key of a word without one of its letters.
  static func key(_ word: UnsafeBufferPointer<UInt8>, without hole: Int?) -> UInt64 {
    var hash = Hash.start
    for index in 0..<word.count where index != hole { hash = Hash.add(word[index], to: hash) }
    return Hash.mix(hash ^ 0x736c_6970)
  }

  private static func isSwap(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    first.count == second.count && first.reduce(0) { $0 + Int($1) } == second.reduce(0) { $0 + Int($1) }
  }

  static func isOneSlip(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Bool {
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
