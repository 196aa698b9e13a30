import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct FoldingTests {
  @Test(arguments: [
    ("ＷｅＣｈａｔ", "WeChat"), ("ＡＢＣ１２３", "abc123"), ("WECHAT PAY", "wechat pay"),
    ("驗證碼", "验证码"), ("綁定銀行帳戶", "绑定银行帐户"), ("請問電話號碼", "请问电话号码"),
    ("what's", "whats"), ("what’s", "whats"), ("what‘s", "whats"), ("what＇s", "whats"), ("whatʼs", "whats"),
    ("what´s", "whats"), ("what`s", "whats"), ("what′s", "whats"),
    ("café", "cafe"), ("cafe\u{301}", "cafe"), ("Ｃａｆé", "CAFE"), ("naïve Māori", "naive maori"),
    ("微信\u{FE0F}支付", "微信支付"), ("wech\u{200B}at", "wechat"), ("we\u{AD}chat", "wechat"),
    ("\u{FEFF}wechat", "wechat"), ("кАРТА", "карта"), ("①②", "12"), ("٣", "3"),
  ])
  func isTheSame(first: String, second: String) {
    #expect(words(first) == words(second))
    #expect(!words(first).isEmpty)
  }

  @Test(arguments: [
    "绑定😀微信", "绑定，微信", "绑定\u{0}微信", "绑定\u{1B}[31m微信", "绑定\u{85}微信", "绑定👨‍👩‍👧微信", "绑定🇳🇿微信",
  ])
  func leavesNoWordBetween(text: String) {
    #expect(words(text).joined().hasPrefix("绑定"))
    #expect(words(text).joined().hasSuffix("微信"))
    #expect(words(text).allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 } })
  }

  @Test(arguments: ["😀", "，。！？", "\u{0}\u{7}\u{1B}", " \t\n\u{3000}", "×÷", "👍🏽", "🇳🇿", "'’", "\u{FFFD}"])
  func isNoWord(text: String) {
    #expect(words(text).isEmpty)
  }

  /// A form that folds once more would be written differently in knowledge and in a question.
  @Test func simplifiedCharactersStaySo() {
    let characters = UInt32(0x4E00)...0x9FFF
    // 苎 and 苧 are each other's simplified form in the tables of ICU, and 薴 leads to them.
    let unstable = Set(characters).subtracting([0x82CE, 0x82E7, 0x85B4]).filter {
      Folding.simplified(Folding.simplified($0)) != Folding.simplified($0)
    }
    #expect(unstable.isEmpty)
    #expect(characters.allSatisfy { characters.contains(Folding.simplified($0)) })
  }

  @Test(arguments: [("保", "宝"), ("验", "燕"), ("证", "正"), ("绑", "邦"), ("號", "好")])
  func soundsAlike(first: Unicode.Scalar, second: Unicode.Scalar) {
    #expect(Folding.syllable(first.value) == Folding.syllable(second.value))
    #expect(Folding.syllable(first.value) != 0)
  }

  @Test(arguments: [("微", "wei"), ("信", "xin"), ("充", "chong"), ("值", "zhi"), ("绿", "lu")])
  func syllables(character: Unicode.Scalar, spelling: String) {
    #expect(Folding.spelling(ofSyllable: Folding.syllable(character.value)) == spelling)
  }

  @Test(arguments: [
    ("一", 1), ("你", 9), ("痛", 104), ("癌", 104), ("鲤", 195), ("银", 167), ("语", 149), ("龠", 214), ("龥", 214),
  ])
  func radicals(character: Unicode.Scalar, number: UInt32) {
    #expect(Folding.radical(character.value) == number)
  }

  /// U+9FA6 and the characters of the extensions stand in the order in which they came.
  @Test(arguments: [0x41, 0x3400, 0x9FA6, 0x9FFF, 0x20000, 0xF900])
  func noRadicalIsKnown(scalar: UInt32) {
    #expect(Folding.radical(scalar) == 0)
  }
}
