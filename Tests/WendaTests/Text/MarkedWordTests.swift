import Testing

@testable import Wenda
@testable import WendaAuthoring

/// Addresses and numbers with decimals are one word each, HTML entities none.
@Suite struct MarkedWordTests {
  private func words(_ text: String) -> [String] {
    var scanner = WordScanner()
    scanner.scan(text)
    return scanner.words.map { word in scanner.withLetters(of: word) { String(decoding: $0, as: UTF8.self) } }
  }

  @Test(arguments: [
    ("hello@example.com", ["hello@example.com"]),
    ("写信到Li.Wei+1@Example.co.nz。", ["写", "信", "到", "li.wei+1@example.co.nz"]),
    ("mail me@a.b, please", ["mail", "me@a.b", "please"]), ("meet me @ home", ["meet", "me", "home"]),
    ("a@b", ["a", "b"]), ("@@@", []), ("x@y.", ["x", "y"]),
    ("see https://example.com/a?b=c.", ["see", "https://example.com/a?b=c"]),
    ("www.example.com卡", ["www.example.com", "卡"]),
    ("file:///tmp/a.txt", ["file:///tmp/a.txt"]), ("note: this", ["note", "this"]),
    ("at 10:30", ["at", "10", "30"]), ("https://", ["https"]), ("https:// ", ["https"]),
    ("写https://。", ["写", "https"]),
    ("colour 6.0", ["colour", "6.0"]), ("6. then", ["6", "then"]), ("版本1.2.3", ["版", "本", "1.2.3"]),
    ("e.g. this", ["e", "g", "this"]),
    ("Can&nbsp;I&#160;bind", ["can", "i", "bind"]), ("AT&T", ["at", "t"]), ("R&D; x", ["r", "d", "x"]),
  ])
  func isOneWord(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  /// What an address is made of says nothing.
  @Test func anAddressAloneIsNoEvidence() throws {
    var faq = try SmallFAQ([
      "shop\tmerchant", "shop\tthe merchant example", "mail\twhat is your e-mail address", "mail\t邮箱",
    ])
    #expect(faq.decision("the merchant") == "shop")
    #expect(faq.decision("merchant@example.com") == "-")
    #expect(faq.decision("https://example.com/merchant") == "-")
  }

  @Test func decimalsTellNumbersApart() throws {
    var faq = try SmallFAQ([
      "a\tshade 6.0", "b\tshade 6.6", "b\tcolour 6.6", "a\tcolour 6.0", "b\ttone 6.6", "a\ttone 6.0",
    ])
    #expect(faq.decision("which is 6.6 please, shade") == "b")
    #expect(faq.decision("which is 6.0 please, shade") == "a")
  }
}
