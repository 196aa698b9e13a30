import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// What has nothing in common with an FAQ is declined, whatever its intents and their sizes.
@Suite struct EvidenceTests {
  private static let faqs: [String: [String]] = [
    "one intent": ["ham\tsome ham please", "ham\ta lemon please", "ham\t来点火腿"],
    "one intent of one line": ["ham\tham"],
    "ten times": (0..<60).map { "often\tplease book room \($0) 订房" } + ["rare\topening hours", "rare\t营业时间"],
    "with out of scope": [
      "net\tis there wi-fi in the library", "net\t有无线网吗", "post\twhat is your address", "post\t地址在哪",
      "-\twill it rain", "-\t下雨吗",
    ],
    "in English alone": [
      "net\tis there wi-fi in the library", "net\thow fast is the internet", "post\twhat is your address",
      "post\twhere are you", "hours\twhen do you open", "hours\topening hours please",
    ],
  ]

  @Test(
    arguments: Array(faqs.keys).sorted(),
    [
      "qwrt", "привет", "γεια", "145749360515219456", "3.14", "的", "the", "龘", "会不会", "一", "于",
      "li@example.org",
      "http://example.org/x",
    ])
  func nothingInCommonIsDeclined(name: String, question: String) throws {
    var faq = try SmallFAQ(Self.faqs[name] ?? [])
    #expect(faq.decision(question) == "-")
    #expect(faq.classify(question).best?.confidence ?? 0 < 0.1)
  }

  /// A word in another form, misspelt, or written by its sound is evidence.
  @Test(arguments: [
    ("one intent", "lemons", "ham"), ("ten times", "booking rooms please", "often"),
    ("ten times", "营业時間", "rare"),
    ("with out of scope", "libary wi-fi", "net"), ("with out of scope", "无线", "net"),
  ])
  func whatIsInCommonIsAnswered(name: String, question: String, intent: String) throws {
    var faq = try SmallFAQ(Self.faqs[name] ?? [])
    #expect(faq.decision(question) == intent)
  }
}
