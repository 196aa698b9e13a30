/// Tells a statement of what is not wanted from a question: `I do NOT want to open an account`, 我不想开户.
///
/// Its words are those of the question that asks for the thing, so their overlap cannot tell the two
/// apart. Only wishes are read; "why can't I", 能不能 and 不能绑定怎么办 are ordinary questions, and
/// whatever has a question word is one.
struct Negation: Sendable {
  private static let shared = Negation()
  private let englishNot = KeySet(words: "dont didnt doesnt wont wouldnt never not")
  private let englishWish = KeySet(words: "want wish intend plan wanna need")
  private let interrogative = KeySet(
    words: """
      what which who whose why how hows when where can could is are does may should if whether \
      吗嗎么怎如何为能可呢哪谁什几多咋啥
      """)
  private let chineseWishes = ["不想", "不要", "不愿", "不打算", "我不需要", "我不用"].map(keys)
  /// In each of the Chinese wishes.
  private let chineseNot = keys("不")[0]

  private static func keys(_ text: String) -> [UInt64] {
    var scanner = WordScanner()
    scanner.scan(text)
    return scanner.words.map(\.key)
  }

  /// Whether scanned words say that something is not wanted, and ask nothing.
  static func isRefusal(_ words: [Word]) -> Bool { shared.isRefusal(words) }

  private func isRefusal(_ words: [Word]) -> Bool {
    var hasNegation = false
    for word in words {
      if interrogative.contains(word.key) { return false }
      hasNegation = hasNegation || word.key == chineseNot || englishNot.contains(word.key)
    }
    return hasNegation && hasWish(words.map(\.key))
  }

  private func hasWish(_ keys: [UInt64]) -> Bool {
    for index in keys.indices {
      if index + 1 < keys.count, englishNot.contains(keys[index]), englishWish.contains(keys[index + 1]) {
        return true
      }
      for wish in chineseWishes where keys[index...].starts(with: wish) {
        // 想不想, 要不要 ask.
        if let last = wish.last, index == 0 || keys[index - 1] != last { return true }
      }
    }
    return false
  }

  /// Whether one of the examples of an intent says that something is not wanted: then such a question can
  /// mean it.
  static func isInExamples(of intent: Int, _ knowledge: Knowledge) -> Bool {
    var scanner = WordScanner()
    return knowledge[intent].examples.contains {
      scanner.scan($0.text)
      return isRefusal(scanner.words)
    }
  }
}
