import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct LanguageDetectorTests {
  private func language(_ text: String) -> Language? {
    var scanner = WordScanner()
    scanner.scan(text)
    return scanner.words.withFlatArray { LanguageDetector.detect($0) }
  }

  @Test(arguments: [
    "我的retention card可以link到Alipay吗", "保号卡是什么", "VoIP是什么", "请问 how-it-works 那一节怎么看", "KYC是什么意思",
    "retention card怎么top up", "怎么用WeChat Pay给2degrees充值", "我想问一下local bank account", "帮我看看virtual SIM",
    "这个card能receive verification code吗", "bank statement要不要", "驗證碼收不到", "你好", "卡",
    "Spark、Vodafone、2degrees哪家有保号卡",
    "KYC没通过咋办", "ok啦", "我在Auckland University读书，SIM card丢了", "open account需要什么documents",
    "谢谢 thanks", "虚拟SIM卡 verification code 收不到", "2degrees 保号卡 充值 微信支付",
    "A股", "IT男", "绑WeChat", "用it支付",
  ])
  func chinese(text: String) {
    #expect(language(text) == .chinese)
  }

  @Test(arguments: [
    "what is 保号卡", "How do I top up a 保号卡 with 支付宝?", "Can I link my 保号卡 to 微信支付", "hello", "KYC",
    "what does 绑定 mean", "is 虚拟SIM safe", "the word 保号 on the carrier's page", "my 保号卡 doesn't work",
    "Which carriers sell 保号卡 and 流量卡?", "tell me about 保号卡", "recharge with 支付宝 please", "WHAT IS 保号卡",
    "what’s 保号卡", "does 充值 cost extra", "I got a text saying 您的验证码", "link alipay to nz sim",
    "what is保号卡", "a 保号卡", "can i bind微信",
  ])
  func english(text: String) {
    #expect(language(text) == .english)
  }

  @Test(arguments: ["", "12", "?!", "😀", "１２３ 456", "\u{0}"])
  func neither(text: String) {
    #expect(language(text) == nil)
  }
}
