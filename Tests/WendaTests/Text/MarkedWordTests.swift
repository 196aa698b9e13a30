import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// Addresses, and numbers with decimals, signs and units, are one word each; HTML entities none.
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
    ("see example.co.nz/cards, please", ["see", "example.co.nz/cards", "please"]),
    ("hello.py", ["hello.py"]), ("打开 ~/top-up/receipt.PDF。", ["打", "开", "~/top-up/receipt.pdf"]),
    ("C:\\cards\\bind.txt", ["c:\\cards\\bind.txt"]),
    ("It works.how do I", ["it", "works", "how", "do", "i"]),
    ("a.b.com?", ["a.b.com"]),
    ("at example.com.nz or x.com.com.com", ["at", "example.com.nz", "or", "x.com.com.com"]),
    ("x.com..y.com..z.com", ["x.com", "..y.com", "..z.com"]), ("end.pdfs", ["end", "pdfs"]), ("x.", ["x"]),
    ("file:///tmp/a.txt", ["file:///tmp/a.txt"]), ("note: this", ["note", "this"]),
    ("at 10:30", ["at", "1030"]), ("https://", ["https"]), ("https:// ", ["https"]),
    ("写https://。", ["写", "https"]),
    ("colour 6.0", ["colour", "6.0"]), ("6. then", ["6", "then"]), ("版本1.2.3", ["版", "本", "1.2.3"]),
    ("e.g. this", ["e", "g", "this"]),
    ("Can&nbsp;I&#160;bind", ["can", "i", "bind"]), ("AT&T", ["at", "t"]), ("R&D; x", ["r", "d", "x"]),
  ])
  func isOneWord(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("1,000 or 12,345.50", ["1000", "or", "12345.50"]), ("1,00", ["1", "00"]), ("2024,5", ["2024", "5"]),
    ("NZ$20", ["nz20"]), ("NZD 20 and 20 dollars", ["nzd20", "and", "20dollars"]),
    ("it is $5.", ["it", "is", "5"]),
    ("充￥100", ["充", "100"]), ("5.5GB流量", ["5.5gb", "流", "量"]), ("3个月", ["3个月"]), ("3 個月", ["3个月"]),
    ("15分钟后", ["15分钟", "后"]), ("2.5 km", ["2.5km"]), ("a 5-day trial", ["a", "5day", "trial"]),
    ("10%", ["10"]), ("10％的", ["10", "的"]), ("24/7", ["247"]), ("10:30 am", ["1030am"]),
    ("call +64 21 123 4567 24/7", ["call", "64211234567", "247"]), ("021-123-4567", ["0211234567"]),
    ("3 4 5", ["3", "4", "5"]), ("第3天", ["第", "3", "天"]), ("5G", ["5", "g"]), ("2degrees", ["2", "degrees"]),
    ("option 2 dollars", ["option", "2dollars"]), ("20", ["20"]), ("$", []), ("%5", ["5"]),
    ("8块8", ["8块", "8"]),
  ])
  func amountsAreOneWord(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  /// Spans count the bytes of the text, sign and unit included.
  @Test(arguments: [("pay NZ$20 now", "NZ$20"), ("充20纽币吧", "20纽币"), ("save 10％!", "10％")])
  func anAmountCoversItsSignAndUnit(text: String, amount: String) throws {
    var scanner = WordScanner()
    scanner.scan(text)
    let word = try #require(scanner.words.first { $0.script == .amount })
    #expect(String(decoding: Array(text.utf8)[Int(word.start)..<Int(word.end)], as: UTF8.self) == amount)
  }

  /// An amount that no example has is still money, data or time.
  @Test(arguments: [
    ("is $75 enough", "money"), ("is NZD 1,200 enough", "money"), ("is 7.5 GB enough", "data"),
    ("75块够吗", "money"), ("￥75够吗", "money"), ("7.5GB够吗", "data"),
  ])
  func theKindOfAnAmountTells(question: String, intent: String) throws {
    var faq = try SmallFAQ([
      "money\tis $20 enough", "money\tis NZ$50 okay", "money\t20块行吗", "money\t￥50可以吗",
      "money\tis 30 dollars fine",
      "data\tis 20GB enough", "data\tis 5 GB okay", "data\t20GB行吗", "data\t5GB可以吗",
      "data\tis 30 gigabytes fine",
    ])
    #expect(faq.best(question) == intent)
  }

  @Test(arguments: [("3个月", Language.chinese), ("20 dollars", .english), ("5 GB", .english)])
  func aUnitTellsTheLanguage(text: String, language: Language) {
    var scanner = WordScanner()
    scanner.scan(text)
    #expect(scanner.words.withFlatArray { LanguageDetector.detect($0) } == language)
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
    #expect(faq.best("which is 6.6 please, shade") == "b")
    #expect(faq.best("which is 6.0 please, shade") == "a")
  }
}
