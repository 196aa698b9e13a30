import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("How do I top up?", 16), ("怎么充值", 8), ("保号卡 SIM", 10), ("，。？！", 8), ("ＡＢＣ", 6),
    ("ｱｲｳ", 3), ("ひらがな", 8), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("é", 1), ("e\u{301}", 1),
    ("𠮷", 2), ("…—“”", 4), ("\u{200B}\u{FEFF}\u{2060}", 0), ("co\u{AD}op", 5),
  ])
  func wideCharactersTakeTwoColumns(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test(arguments: ["😀", "👍🏽", "👨‍👩‍👧‍👦", "🇨🇳", "❤️", "1️⃣", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "⌚", "☝🏿", "🫠"])
  func anEmojiTakesTwoColumnsHoweverManyScalarsItHas(emoji: String) {
    #expect(emoji.displayWidth == 2)
    #expect((emoji + "中" + emoji + "a").displayWidth == 7)
  }

  @Test(arguments: ["❤", "☺", "©", "1", "#"])
  func whatIsAnEmojiOnlyWhenAskedForTakesOne(text: String) {
    #expect(text.displayWidth == 1)
  }

  @Test func paddingAlignsMixedText() {
    for text in ["", "a", "充值", "充a值", "👨‍👩‍👧", "e\u{301}"] {
      let padded = text.padded(to: 6)
      #expect(padded.hasPrefix(text))
      #expect(padded.displayWidth == 6)
    }
    #expect("银行账户".padded(to: 6) == "银行账户")
  }

  @Test(arguments: [
    ("充值保号卡", 10, "充值保号卡"), ("充值保号卡", 9, "充值保号…"), ("充值保号卡", 8, "充值保…"),
    ("top up", 5, "top …"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("充值", 1, "…"), ("充值", 0, ""), ("", 0, ""),
  ])
  func truncationKeepsWholeCharactersThatFit(text: String, columns: Int, expected: String) {
    #expect(text.truncated(to: columns) == expected)
  }

  @Test func aMarkOfOnesOwnIsCountedIn() {
    #expect("how do I recharge".truncated(to: 8, mark: "...") == "how d...")
    #expect("how do I recharge".truncated(to: 2, mark: "...") == "")
  }
}
