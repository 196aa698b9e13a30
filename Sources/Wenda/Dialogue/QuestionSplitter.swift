/// Cuts a message into sentences and tells which of them ask something.
enum QuestionSplitter {
  struct Sentence {
    /// Its bytes in the message.
    var range: Range<Int>
    /// Whether it ends in a question mark or has an interrogative.
    var isQuestion: Bool
  }

  /// The sentences of a message; empty where there is only one, which is usual and found out in one
  /// pass over the bytes. Any scanner will do.
  static func sentences(_ text: UnsafeBufferPointer<UInt8>, _ scanner: inout WordScanner) -> [Sentence] {
    guard hasSeveral(text) else { return [] }
    var ranges: [(range: Range<Int>, marked: Bool)] = []
    var start = 0
    var index = 0
    var hasContent = false
    func close(at end: Int, marked: Bool) {
      if hasContent { ranges.append((start..<end, marked)) }
      hasContent = false
    }
    while index < text.count {
      let (length, marked) = terminator(text, at: index)
      if length > 0 {
        close(at: index, marked: marked)
        index += length
        start = index
      } else {
        if text[index] > 0x20 { hasContent = true }
        index += 1
      }
    }
    close(at: text.count, marked: false)
    return ranges.map { range, marked in
      Sentence(
        range: range,
        isQuestion: marked || hasInterrogative(UnsafeBufferPointer(rebasing: text[range]), &scanner))
    }
  }

  /// Whether there is something both before and behind an end of a sentence.
  private static func hasSeveral(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasContent = false
    var hasEnded = false
    var index = 0
    while index < text.count {
      let (length, _) = terminator(text, at: index)
      if length > 0 {
        hasEnded = hasEnded || hasContent
      } else if text[index] > 0x20 {
        if hasEnded { return true }
        hasContent = true
      }
      index += max(length, 1)
    }
    return false
  }

  /// The length of a sentence end at `index`, 0 where there is none, and whether it is a question mark.
  @inline(__always)
  private static func terminator(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, isQuestionMark: Bool) {
    func follows(_ second: UInt8, _ third: UInt8) -> Bool {
      index + 2 < text.count && text[index + 1] == second && text[index + 2] == third
    }
    switch text[index] {
    case UInt8(ascii: "?"): return (1, true)
    case UInt8(ascii: "!"), UInt8(ascii: ";"), 0x0A: return (1, false)
    case UInt8(ascii: "."):
      // Not inside a number or a name.
      return (index + 1 < text.count && text[index + 1] <= 0x20 ? 1 : 0, false)
    case 0xE3: return (follows(0x80, 0x82) ? 3 : 0, false)  // 。
    case 0xEF:
      if follows(0xBC, 0x9F) { return (3, true) }  // ？
      return (follows(0xBC, 0x81) || follows(0xBC, 0x9B) ? 3 : 0, false)  // ！；
    default: return (0, false)
    }
  }

  private static func hasInterrogative(
    _ sentence: UnsafeBufferPointer<UInt8>, _ scanner: inout WordScanner
  ) -> Bool {
    scanner.scan(sentence)
    if let first = scanner.words.first, englishOpeners.contains(first.key) { return true }
    return chinese.contains { word in
      scanner.words.indices.contains { start in
        start + word.count <= scanner.words.count
          && word.indices.allSatisfy { scanner.words[start + $0].key == word[$0] }
      }
    }
  }

  private static let englishOpeners = Set(
    keys("what how why where when which who whose can could do does did is are will would should"))
  private static let chinese =
    [
      "吗", "呢", "什么", "怎么", "怎样", "如何", "为何", "为啥", "咋", "哪", "谁", "多少", "多久", "几", "能不能", "可不可以", "是不是",
      "有没有", "是否",
    ]
    .map { keys($0) }

  private static func keys(_ text: String) -> [UInt64] {
    var scanner = WordScanner()
    scanner.scan(text)
    return scanner.words.map(\.key)
  }
}
