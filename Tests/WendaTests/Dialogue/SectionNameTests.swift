import Testing

@testable import Wenda

@Suite struct SectionNameTests {
  @Test(arguments: [
    ("2.1 微信支付 / WeChat Pay", [2, 1], "微信支付", "WeChat Pay"),
    ("2 WeChat Pay / 微信支付", [2], "微信支付", "WeChat Pay"),
    ("方案一", [], "方案一", "方案一"), ("10. Visiting", [10], "Visiting", "Visiting"),
    ("24/7 help", [], "24/7 help", "24/7 help"),
    ("2026", [], "2026", "2026"), ("", [], "", ""), ("/ /", [], "/ /", "/ /"),
  ])
  func theNumberAndBothNamesAreTakenApart(text: String, number: [Int], chinese: String, english: String) {
    let name = SectionName(text)
    #expect(name.number == number)
    #expect(name.text(in: .chinese) == chinese)
    #expect(name.text(in: .english) == english)
  }
}
