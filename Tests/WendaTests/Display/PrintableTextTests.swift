import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("\u{1B}[2J", "\\u{1B}[2J"), ("\u{0}", "\\u{0}"), ("\u{7F}", "\\u{7F}"), ("\u{9B}31m", "\\u{9B}31m"),
    ("\u{85}", "\\u{85}"), ("\u{202E}abc\u{202C}", "\\u{202E}abc\\u{202C}"), ("\u{2067}", "\\u{2067}"),
    ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("充值\u{7}？", "充值\\u{7}？"), ("a\rb", "a\\u{D}b"),
  ])
  func whatATerminalWouldObeyIsShown(text: String, expected: String) {
    #expect(text.printable() == expected)
  }

  @Test(arguments: ["怎么充值？", "What's up?", "👨‍👩‍👧❤️", "e\u{301}", "ن\u{200C}م", "𠮷", "\u{200E}", "\\u{1B}"])
  func whatWritingNeedsStays(text: String) {
    #expect(text.printable() == text)
  }

  @Test(arguments: [
    (LayoutPolicy.keep, "一\n二\n三\t四"), (.space, "一 二 三 四"), (.escape, "一\\u{A}二\\u{D}\\u{A}三\\u{9}四"),
  ])
  func newlinesAndTabsFollowTheirPolicies(policy: LayoutPolicy, expected: String) {
    #expect("一\n二\r\n三\t四".printable(newline: policy, tab: policy) == expected)
  }

  @Test func policiesAreIndependent() {
    #expect("a\tb\nc".printable() == "a b\nc")
    #expect("a\tb\nc".printable(newline: .space, tab: .keep) == "a\tb c")
  }

  @Test func noByteSequenceBringsAControlCharacterThrough() {
    for byte in UInt8.min...UInt8.max {
      let text = String(decoding: [0xE4, byte, 0x1B, byte, 0xC2, byte], as: UTF8.self)
      let printable = text.printable(newline: .escape, tab: .escape)
      #expect(printable.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }
}
