import Testing

@testable import Wenda

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("保号卡", 6), ("ＷｅＣｈａｔ", 12), ("，。", 4), ("é", 1), ("e\u{301}", 1),
    ("👍🏽", 2), ("👨‍👩‍👧", 2), ("한국", 4), ("–…→", 3),
  ])
  func width(text: String, columns: Int) {
    #expect(TerminalText.width(text) == columns)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("保号卡问题", 8, "保号卡…"), ("保号卡问题", 7, "保号卡…"),
    ("保号卡问题", 6, "保号…"),
  ])
  func clipped(text: String, columns: Int, expected: String) {
    #expect(TerminalText.clipped(text, to: columns) == expected)
  }

  @Test func controlsAreTakenOut() {
    #expect(TerminalText.printable("a\u{1B}[31m\tb\n\u{202E}c") == "a\u{FFFD}[31m b \u{FFFD}c")
  }
}
