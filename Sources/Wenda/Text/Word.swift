/// The smallest piece of an utterance: a run of letters, a run of digits, one Chinese character, an address, or an
/// amount, which is a number with its unit.
///
/// | text | words |
/// | --- | --- |
/// | `What's VoIP?` | `whats` 0–6, `voip` 7–11 |
/// | `２degrees卡` | `2` 0–3, `degrees` 3–10, `卡` 10–13 |
///
/// Spans count the bytes of the text as it was given, so that a match can be shown in what the
/// user typed; the folded letters stand in ``WordScanner/letters``.
package struct Word: Sendable, BitwiseCopyable {
  package enum Script: UInt8, BitwiseCopyable { case latin, number, han, address, amount }

  package var script: Script
  /// The script of the unit of an amount; number where it has none.
  var unit = Script.number
  /// The number of the syllable of a Chinese character; 0 for other words.
  var syllable: UInt16
  /// The bytes of the word in the text.
  package var start: UInt32
  package var end: UInt32
  /// The bytes of the folded word in ``WordScanner/letters``.
  package var foldedStart: UInt32
  package var foldedEnd: UInt32
  /// The key of the folded word.
  package var key: UInt64
  /// The row of weights of a word that the knowledge has, where it was looked up already.
  var row = Word.noRow
  /// The stem of every address.
  static let anyAddress: UInt64 = 0x40
  static let noRow = UInt32.max
  var knownRow: UInt32? { row == Self.noRow ? nil : row }
  /// The key of the word without its ending; of the word itself where it has none.
  var stem: UInt64

  /// The key of a word of Latin letters, or of one Chinese character, and that of its stem.
  static func keys(of letters: FlatArray<UInt8>) -> (key: UInt64, stem: UInt64) {
    let key = Hash.mix(letters.reduce(Hash.start) { Hash.add($1, to: $0) })
    return (key, Stem.key(of: letters, word: key))
  }
}

extension ArraySlice<Word> {
  /// The bytes of the text from the first of the words to the last; there must be one.
  var byteRange: Range<Int> { Int(self[startIndex].start)..<Int(self[endIndex - 1].end) }
}
