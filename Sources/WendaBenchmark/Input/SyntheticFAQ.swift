/// A made-up bilingual FAQ of any size, the same every time: five examples an intent, every second one
/// Chinese.
///
/// An intent is about two words of common use and one that may be any. Its examples have most of them,
/// in words that many intents share: openings, endings and further words of common use.
struct SyntheticFAQ {
  static let examplesPerIntent = 5

  let exampleCount: Int
  private let words = SyntheticWords()
  private var intentCount: Int { exampleCount / Self.examplesPerIntent }

  init(exampleCount: Int) { self.exampleCount = exampleCount }

  /// Writes the examples, `intent<TAB>question` a line.
  func write(to path: String) throws {
    let file = try FileWriter(path)
    var random = SeededRandom(seed: 1)
    for example in 0..<exampleCount {
      let intent = example / Self.examplesPerIntent
      file.append("intent-\(intent)\t\(question(about: intent, inChinese: example % 2 == 1, &random))\n")
    }
    try file.finish()
  }

  /// Writes questions that are no examples, one a line, every fourth with a typo.
  func writeQuestions(_ count: Int, to path: String) throws {
    let file = try FileWriter(path)
    var random = SeededRandom(seed: 2)
    for number in 0..<count {
      let intent = random.below(intentCount)
      var text = Array(question(about: intent, inChinese: number % 2 == 1, &random).unicodeScalars)
      if number % 4 < 1 { text = Typos.withTypo(text, &random) }
      var line = String.UnicodeScalarView()
      line += text
      file.append(String(line) + "\n")
    }
    try file.finish()
  }

  /// The ranks of the words that an intent is about.
  private func topic(of intent: Int) -> [Int] {
    var random = SeededRandom(seed: UInt64(intent) &* 0x2545_f491_4f6c_dd1d)
    return [words.rank(&random), words.rank(&random), random.below(SyntheticWords.count)]
  }

  private func question(about intent: Int, inChinese: Bool, _ random: inout SeededRandom) -> String {
    var ranks = topic(of: intent)
    if random.below(3) == 0 { ranks.remove(at: random.below(ranks.count)) }
    for _ in 0...random.below(3) { ranks.append(words.rank(&random)) }
    ranks.shuffle(using: &random)
    if inChinese {
      return random.pick(Self.chineseOpenings) + ranks.map(SyntheticWords.chinese).joined()
        + random.pick(Self.chineseEndings)
    }
    return random.pick(Self.englishOpenings) + " " + ranks.map(SyntheticWords.english).joined(separator: " ")
      + random.pick(Self.englishEndings)
  }

  private static let englishOpenings = [
    "how do i", "what is the", "can i", "where can i find", "why is my", "i want to", "please tell me about",
    "is there a", "do you have", "when will the", "i have a problem with", "who can help me with",
  ]
  private static let englishEndings = ["?", "", " please", " now?", " for me"]
  private static let chineseOpenings = [
    "请问", "怎么", "我想", "如何", "为什么", "在哪里可以", "你们有没有", "什么是", "能不能", "我的", "帮我查一下", "",
  ]
  private static let chineseEndings = ["？", "吗", "", "呢？", "怎么办", "可以吗"]
}
