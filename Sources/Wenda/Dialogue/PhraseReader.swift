/// Reads the phrases of ``DialogueWords``, which are small letters, apostrophes and Chinese characters.
///
/// Their words get the keys that ``WordScanner`` gives them, without what only questions need (stems, syllables), for
/// every process begins with this. Any other phrase is scanned.
struct PhraseReader {
  private var keys: [UInt64] = []
  private var scanner = WordScanner()

  /// Calls `body` with the keys of the words of each phrase of a list, which commas separate.
  mutating func forEach(in list: String, _ body: ([UInt64]) -> Void) {
    list.withFlatUTF8 { list in
      var start = 0
      for end in 0...list.count where end == list.count || list[end] == UInt8(ascii: ",") {
        let phrase = list.part(start..<end)
        start = end + 1
        if !read(phrase) {
          scanner.scan(phrase)
          keys = scanner.words.map(\.key)
        }
        body(keys)
      }
    }
  }

  /// Reads a plain phrase; false where it is not plain.
  private mutating func read(_ phrase: FlatArray<UInt8>) -> Bool {
    keys.removeAll(keepingCapacity: true)
    var hash = Hash.start
    var index = 0
    while index < phrase.count {
      let byte = phrase[index]
      index += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): hash = Hash.add(byte, to: hash)
      case UInt8(ascii: "'"): break
      case UInt8(ascii: " "), UInt8(ascii: "\n"): close(&hash)
      default:
        let (scalar, length) = UTF8Decoding.decode(phrase, at: index - 1)
        guard case .han(let folded) = Folding.fold(scalar) else { return false }
        close(&hash)
        UTF8Decoding.encode(folded) { hash = Hash.add($0, to: hash) }
        close(&hash)
        index += length - 1
      }
    }
    close(&hash)
    return true
  }

  /// Ends the word that is being read, if any.
  private mutating func close(_ hash: inout UInt64) {
    guard hash != Hash.start else { return }
    keys.append(Hash.mix(hash))
    hash = Hash.start
  }
}
