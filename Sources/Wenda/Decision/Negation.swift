/// Tells a statement of what is not wanted from a question: `I do NOT want to open an account`, 我不想开户.
///
/// Its words are those of the question that asks for the thing, so their overlap cannot tell the two
/// apart. Only wishes are read; "why can't I", 能不能 and 不能绑定怎么办 are ordinary questions, and
/// whatever has a question word is one.
struct Negation: Sendable {
  private static let shared = Negation()
  private let englishNot = KeySet(words: "dont didnt doesnt wont wouldnt never not no")
  private let englishWish = KeySet(words: "want wish intend plan wanna need going")
  private let adverb = KeySet(words: "really actually even longer ever")
  /// These refuse by themselves.
  private let englishRefusal = KeySet(words: "refuse")
  private let interrogative = KeySet(
    words: """
      what which who whose why how hows when where can could is are does may should if whether \
      吗嗎么怎如何为能可呢哪谁什几多咋啥
      """)
  private let chineseWishes = [
    "不想", "不太想", "不要", "不愿", "不打算", "不希望", "不准备", "不考虑", "我不需要", "我不用", "没想", "没打算", "唔想", "唔要", "拒绝",
    "别给我", "别帮我",
  ].map { WordScanner.keys(of: $0) }
  /// One of these is in each of the Chinese wishes.
  private let chineseNot = KeySet(words: "不 没 唔 拒 别")
  private let otherWish = KeySet(words: "want wanna")
  private let chineseWish = KeySet(words: "想 要")
  /// With these before it a wish goes on, 不太想, 不想要, 不需要, or is none, 重要.
  private let beforeWish = KeySet(words: "太 想 需 只 重 主")
  /// What nobody wants: who does not want to lose a number asks how to keep it.
  private let harm = KeySet(
    words: """
      lose losing lost miss missing waste wasting overpay scammed cheated locked stuck cut expire forget \
      丢 失 错 漏 停 断 浪 冤 骗 坑 忘 冻
      """)

  /// Whether scanned words say that something is not wanted, and ask nothing.
  static func isRefusal(_ words: [Word]) -> Bool { shared.isRefusal(words) }

  private func isRefusal(_ words: [Word]) -> Bool {
    var hasNegation = false
    for word in words {
      if interrogative.contains(word.key) || harm.contains(word.key) { return false }
      hasNegation =
        hasNegation || chineseNot.contains(word.key) || englishNot.contains(word.key)
        || englishRefusal.contains(word.key)
    }
    let keys = words.map(\.key)
    return hasNegation && hasRefusedWish(keys) && !hasOtherWish(keys)
  }

  /// Whether something else is wanted: `I don't want to link it, I want to top up`.
  private func hasOtherWish(_ keys: [UInt64]) -> Bool {
    keys.indices.contains { index in
      let before = index > 0 ? keys[index - 1] : 0
      if otherWish.contains(keys[index]) { return !isNegated(index, keys) }
      return chineseWish.contains(keys[index]) && !chineseNot.contains(before) && !beforeWish.contains(before)
    }
  }

  private func hasRefusedWish(_ keys: [UInt64]) -> Bool {
    for index in keys.indices {
      if englishRefusal.contains(keys[index]) { return true }
      if englishWish.contains(keys[index]), isNegated(index, keys) { return true }
      for wish in chineseWishes where keys[index...].starts(with: wish) {
        // 想不想, 要不要 ask.
        if let last = wish.last, index == 0 || keys[index - 1] != last { return true }
      }
    }
    return false
  }

  /// Whether the English word before this one negates it, or the one before an adverb: `don't really want`.
  private func isNegated(_ index: Int, _ keys: [UInt64]) -> Bool {
    let before = index > 0 && adverb.contains(keys[index - 1]) ? index - 2 : index - 1
    return before >= 0 && englishNot.contains(keys[before])
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
