import Testing

@testable import Wenda
@testable import WendaAuthoring

@Suite struct QuestionSplitterTests {
  /// The sentences, those that ask in brackets.
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var scanner = WordScanner()
    return bytes.withUnsafeBufferPointer { QuestionSplitter.sentences($0, &scanner) }.map { sentence in
      let text = String(decoding: bytes[sentence.range], as: UTF8.self).split(separator: " ").joined(
        separator: " ")
      return sentence.isQuestion ? "[\(text)]" : text
    }
  }

  @Test(arguments: [
    ("保号卡是什么？怎么充值？", ["[保号卡是什么]", "[怎么充值]"]),
    ("What is it? How do I top up?", ["[What is it]", "[How do I top up]"]),
    ("我在奥克兰读书。卡丢了怎么办", ["我在奥克兰读书", "[卡丢了怎么办]"]),
    ("I lost it. what now", ["I lost it", "[what now]"]),
    ("真的吗？！太好了！", ["[真的吗]", "太好了"]),
    ("Hi! Thanks; bye", ["Hi", "Thanks", "bye"]),
    ("第一行\n第二行能不能用", ["第一行", "[第二行能不能用]"]),
    ("好吗?行不行?可以么", ["[好吗]", "[行不行]", "可以么"]),
    ("It costs 3.50 at v1.2. Is that right?", ["It costs 3.50 at v1.2", "[Is that right]"]),
  ])
  func several(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: [
    "保号卡是什么？", "What is it?", "no question at all", "a 2.5 b", "", "???", "。", "wait...", "Really?!",
    "\n\nhello\n",
  ])
  func onlyOne(text: String) {
    #expect(sentences(text) == [])
  }

  @Test func anyBytesWillDo() {
    var random = FixedRandom(seed: 5)
    var scanner = WordScanner()
    let pieces: [[UInt8]] = [
      [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x9F], [0xEF, 0xBC], [0xE3], [0x3F], [0x61], [0x20], [0xFF],
    ]
    for _ in 0..<1000 {
      let bytes = (0..<12).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let found = bytes.withUnsafeBufferPointer { QuestionSplitter.sentences($0, &scanner) }
      #expect(found.count != 1)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      #expect(found.allSatisfy { $0.range.upperBound <= bytes.count && !$0.range.isEmpty })
    }
  }
}
