import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct NegationTests {
  private func isRefusal(_ text: String) -> Bool {
    var scanner = WordScanner()
    scanner.scan(text)
    return Negation.isRefusal(scanner.words)
  }

  @Test(arguments: [
    "I do NOT want to open a card", "I don't want a card.", "i never want to print", "we do not need a card",
    "I don't really want a card", "I no longer want a card", "I'm not going to get a card", "I refuse to pay",
    "我不想办卡", "我不要借书证", "不打算打印", "我不需要卡", "其实我並不想辦卡", "我唔想辦卡", "我不太想办卡", "我不希望办卡", "拒绝办卡", "别给我办卡",
  ])
  func whatIsNotWanted(text: String) {
    #expect(isRefusal(text))
  }

  @Test(arguments: [
    "why can't I get a card", "Why don't I need a card?", "I don't want to wait, can I print now?",
    "can I print without a card", "I cannot print", "I do want a card", "I don't want to lose my card",
    "I don't want a card, I want to print", "我不想丢了卡", "我不要卡，我要打印", "我不想错过来信",
    "能不能办卡", "不能打印怎么办", "想不想办卡", "要不要办卡", "我不想排队，怎么打印", "不用卡打印", "打印不了", "不要钱吗",
  ])
  func ordinaryQuestions(text: String) {
    #expect(!isRefusal(text))
  }

  @Test func refusalsAreDeclinedUnlessAnExampleRefuses() throws {
    let lines = [
      "card\tI want to open a card", "card\thow do I get a card", "card\t我想办卡", "card\t怎么办卡",
      "stop\tI do not want any letters", "stop\tstop the letters", "stop\t我不想收信", "stop\t别寄信了",
    ]
    var faq = try SmallFAQ(lines)
    #expect(faq.decision("I do not want to open a card") == "-")
    #expect(faq.decision("我不想办卡了") == "-")
    #expect(faq.decision("I don't want letters any more") == "stop")
    #expect(faq.decision("我不想再收信") == "stop")
    #expect(faq.decision("I want to open a card now") == "card")
  }
}
