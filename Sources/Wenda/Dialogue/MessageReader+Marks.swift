/// The marks that part the words of a message.
extension MessageReader {
  /// What parts two words, the weakest first.
  enum Break: UInt8, Comparable {
    case none, comma, sentence, question

    static func < (first: Break, second: Break) -> Bool { first.rawValue < second.rawValue }
  }

  /// What parts a word from the one before it; between Chinese characters a space does, too.
  static func mark(_ text: FlatArray<UInt8>, _ words: [Word], before index: Int) -> Break {
    let (previous, word) = (words[index - 1], words[index])
    let isSpaced = previous.script == .han && word.script == .han && previous.end < word.start
    return max(strength(text, Int(previous.end)..<Int(word.start)), isSpaced ? .comma : .none)
  }

  /// The strongest mark between two words.
  static func strength(_ text: FlatArray<UInt8>, _ range: Range<Int>) -> Break {
    var strongest = Break.none
    var index = range.lowerBound
    while index < range.upperBound {
      let (length, mark) = Self.mark(text, at: index, before: range.upperBound)
      strongest = max(strongest, mark)
      index += length
    }
    return strongest
  }

  private static func mark(
    _ text: FlatArray<UInt8>, at index: Int, before end: Int
  ) -> (length: Int, mark: Break) {
    func follows(_ second: UInt8, _ third: UInt8) -> Bool {
      index + 2 < end && text[index + 1] == second && text[index + 2] == third
    }
    switch text[index] {
    case UInt8(ascii: "?"): return (1, .question)
    case UInt8(ascii: "!"), UInt8(ascii: ";"), 0x0A: return (1, .sentence)
    case UInt8(ascii: ","), UInt8(ascii: ":"): return (1, .comma)
    case UInt8(ascii: "&"), UInt8(ascii: "-"):
      return (1, index + 1 < end && text[index + 1] <= 0x20 ? .comma : .none)
    case UInt8(ascii: "."):
      // Not inside a number or a name.
      return (1, index + 1 < text.count && text[index + 1] > 0x20 ? .none : .sentence)
    case 0xE3:
      if follows(0x80, 0x82) { return (3, .sentence) }  // 。
      return follows(0x80, 0x81) ? (3, .comma) : (1, .none)  // 、
    case 0xE2:
      if follows(0x80, 0x93) || follows(0x80, 0x94) || follows(0x80, 0xA6) { return (3, .comma) }  // –—…
      return (1, .none)
    case 0xEF:
      if follows(0xBC, 0x9F) { return (3, .question) }  // ？
      if follows(0xBC, 0x81) || follows(0xBC, 0x9B) { return (3, .sentence) }  // ！；
      return follows(0xBC, 0x8C) || follows(0xBC, 0x9A) ? (3, .comma) : (1, .none)  // ，：
    default: return (1, .none)
    }
  }
}
