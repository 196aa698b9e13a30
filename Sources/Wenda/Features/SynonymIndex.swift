/// Finds surface forms of concepts in a run of words, longest first.
///
/// A hash table of the prefixes of all surface forms: the value is the concept where the prefix is
/// a whole surface form, or a mark where it only leads to one.
package struct SynonymIndex: Sendable {
  /// Leads to a longer surface form, and is none itself.
  static let prefix: UInt32 = .max - 1

  let table: KeyTable
  let conceptKeys: FlatArray<UInt64>

  /// The key of a surface form of these words; nil without any.
  package static func key(of words: some Collection<Word>) -> UInt64? {
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce(first.key) { Hash.combine($0, $1.key) }
  }

  @inline(__always)
  func conceptKey(_ concept: Int32) -> UInt64 { conceptKeys[Int(concept)] }

  /// The concept and the number of words of the longest surface form that begins at `index`;
  /// a length of 0 where none does.
  @inline(__always)
  func longestMatch(
    _ words: FlatArray<Word>, at index: Int
  ) -> (concept: Int32, length: Int) {
    var key = words[index].key
    var best: (Int32, Int) = (-1, 0)
    var end = index + 1
    while let value = table[key] {
      if value != Self.prefix { best = (Int32(bitPattern: value), end - index) }
      guard end < words.count else { break }
      key = Hash.combine(key, words[end].key)
      end += 1
    }
    return best
  }
}
