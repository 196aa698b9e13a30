import Testing

@testable import Wenda

@Suite struct MessageReaderTests {
  /// The parts of a message: the opening and the closing in angle brackets, questions in square ones, joined
  /// questions parted by a bar.
  private func parts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var reader = MessageReader()
    let parts = bytes.withFlatArray { reader.parts($0) }
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let clauses = parts.clauses.map { clause in
      let text = clause.joined.isEmpty ? words(clause.range) : clause.joined.map(words).joined(separator: "|")
      return clause.asks ? "[\(text)]" : text
    }
    return (parts.opening.map { ["<\(words($0))>"] } ?? []) + clauses
      + (parts.closing.map { ["<\(words($0))>"] } ?? [])
  }

  @Test(arguments: [
    ("保号卡是什么？怎么充值？", ["[保号卡是什么]", "[怎么充值]"]),
    ("What is it? How do I top up?", ["[What is it]", "[How do I top up]"]),
    ("我在奥克兰读书。卡丢了怎么办", ["我在奥克兰读书", "[卡丢了怎么办]"]),
    ("I lost it. what now", ["I lost it", "[what now]"]),
    ("第一行\n第二行能不能用", ["第一行", "[第二行能不能用]"]),
    ("It costs 3.50 at v1.2. Is that right?", ["It costs 3.50 at v1.2", "[Is that right]"]),
  ])
  func sentences(text: String, expected: [String]) { #expect(parts(text) == expected) }

  @Test(arguments: [
    ("Hi, how do I top up?", ["<Hi>", "[how do I top up]"]),
    ("hello how do I top up", ["<hello>", "[how do I top up]"]),
    ("你好，我想问一下怎么充值", ["<你好，我想问一下>", "[怎么充值]"]),
    ("谢谢，那怎么充值", ["<谢谢，那>", "[怎么充值]"]),
    ("打扰一下！怎么充值？谢谢！", ["<打扰一下>", "[怎么充值]", "<谢谢>"]),
    ("Thanks for the quick reply, can I call?", ["<Thanks for the quick reply>", "[can I call]"]),
    (
      "Quick question: what is KYC? Thanks in advance",
      ["<Quick question>", "[what is KYC]", "<Thanks in advance>"]
    ),
    ("不是，我问的是怎么充值", ["<不是，我问的是>", "[怎么充值]"]),
  ])
  func openingsAndClosings(text: String, expected: [String]) { #expect(parts(text) == expected) }

  @Test(arguments: [
    "好用吗", "ok google works how", "how do I say thanks in Chinese", "sorry state of my card", "谢谢你的帮助很大",
  ])
  func wordsOfTheQuestionStay(text: String) { #expect(parts(text).count == 1) }

  @Test(arguments: [
    ("How do I open one and what do I need?", "[How do I open one|what do I need]"),
    ("怎么开户，还有要带什么材料", "[怎么开户|要带什么材料]"), ("怎么开户，要带什么材料", "[怎么开户|要带什么材料]"),
    ("Can I call and text with it?", "[Can I call and text with it]"),
    ("If I leave, can I keep it?", "[If I leave, can I keep it]"),
    ("怎么开户、要带什么材料", "[怎么开户|要带什么材料]"), ("怎么开户 要带什么材料", "[怎么开户|要带什么材料]"),
  ])
  func joinedQuestions(text: String, expected: String) { #expect(parts(text) == [expected]) }

  @Test(arguments: [
    ("1 怎么开户 2 要带什么材料", ["[怎么开户]", "[要带什么材料]"]),
    ("两个问题：1. 怎么开户 2. 要带什么", ["<两个问题>", "[怎么开户]", "[要带什么]"]),
    ("1) what is KYC 2) how do I pay", ["[what is KYC]", "[how do I pay]"]),
    (
      "Two questions: 1 what is KYC 2 how do I pay 3 who",
      ["<Two questions>", "[what is KYC]", "[how do I pay 3 who]"]
    ),
    ("1个月多少钱，2个月呢", ["[1个月多少钱|2个月呢]"]),
    ("can I top up 1 or 2 dollars", ["[can I top up 1 or 2 dollars]"]),
    ("step 2 of opening an account", ["step 2 of opening an account"]),
  ])
  func numberedQuestions(text: String, expected: [String]) { #expect(parts(text) == expected) }

  @Test(arguments: [
    ("你好", DialogueAct.greeting), ("Many thanks!", .thanks), ("都不是", .no), ("none of these", .no),
    ("两个都不是", .no), ("neither", .no), ("再说一遍", .repetition), ("could you say that again please", .repetition),
    ("in English please", .speakEnglish), ("请用中文说", .speakChinese), ("你真笨", .complaint),
    ("That's not right!", .complaint), ("exit", .quit), ("退出", .quit), ("帮助", .help), ("ok thanks", .thanks),
  ])
  func acts(text: String, act: DialogueAct) {
    var reader = MessageReader()
    #expect(Array(text.utf8).withFlatArray { reader.parts($0) }.act == act)
  }

  @Test(arguments: ["", "please", "怎么充值", "is it in English", "不是说可以吗", "say that again about KYC"])
  func noAct(text: String) {
    var reader = MessageReader()
    #expect(Array(text.utf8).withFlatArray { reader.parts($0) }.act == nil)
  }

  @Test func anyBytesWillDo() {
    var random = FixedRandom(seed: 5)
    var reader = MessageReader()
    let pieces: [[UInt8]] = [
      [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x9F], [0xEF, 0xBC], [0xE3], [0x3F], [0x61], [0x20], [0xFF],
      Array("hi".utf8),
      Array("谢谢".utf8), Array(" and ".utf8), Array("how".utf8), [0x2C],
    ]
    for _ in 0..<1000 {
      let bytes = (0..<12).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let parts = bytes.withFlatArray { reader.parts($0) }
      let ranges = [parts.opening, parts.closing].compactMap { $0 } + parts.clauses.map(\.range)
      let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(ranges.allSatisfy { $0.upperBound <= bytes.count && !$0.isEmpty })
    }
  }
}
