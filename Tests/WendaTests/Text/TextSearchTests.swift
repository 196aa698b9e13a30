import Testing

@testable import Wenda

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("a{{b}}", "{{", "a"), ("保号卡和微信", "微信", "保号卡和"), ("aaab", "aab", "a"), ("abc", "", ""), ("", "", ""),
    // A mark that joins the letter before it is found by itself.
    ("e\u{301}!", "\u{301}", "e"),
  ])
  func aTextIsFoundWhereItStandsFirst(_ text: String, _ part: String, _ before: String) {
    #expect(text.place(of: part).map { String(text.unicodeScalars[..<$0.lowerBound]) } == before)
    #expect(text.holds(part))
  }

  @Test(arguments: [("abc", "abcd"), ("", "a"), ("微信", "信微")])
  func whatIsNotThereIsNotFound(_ text: String, _ part: String) {
    #expect(text.place(of: part) == nil)
    #expect(!text.holds(part))
  }
}
