import Foundation
import Testing

/// What the executable does alone in an empty folder, with an empty environment.
@Suite struct ExecutableTests {
  @Test(arguments: [
    ("保号卡能绑定微信吗", "保号卡不能直接", Int32(0)), ("Can the card be linked to Alipay?", "The card itself can", 0),
    ("明天天气怎么样", "抱歉", 1), ("What is the weather tomorrow?", "Sorry", 1),
  ])
  func answersAlone(question: String, start: String, status: Int32) throws {
    let wenda = try Executable()
    let result = try wenda.run(["ask", question])
    #expect(result.status == status)
    #expect(result.output.hasPrefix(start), "\(result.output)")
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [["--help"], ["--version"], ["ask", "--help"], ["batch", "--help"], ["test", "--help"]])
  func helps(arguments: [String]) throws {
    let wenda = try Executable()
    let result = try wenda.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.contains("wenda"))
  }

  @Test(arguments: [
    ["nonsense"], ["ask"], ["ask", "--jsn", "x"], ["ask", "--intents", "nowhere", "x"], ["test"],
  ])
  func wrongCallsAreTold(arguments: [String]) throws {
    let wenda = try Executable()
    let result = try wenda.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test func aConversationGoesOn() throws {
    let wenda = try Executable()
    let lines = "保号卡能绑定支付宝吗？\n为什么？\n:language en\n2\n:quit\n"
    let result = try wenda.run([], input: Data(lines.utf8))
    #expect(result.status == 0)
    #expect(result.output.contains("中国的银行账户"))
    #expect(result.output.contains("Goodbye"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func everyLineOfABatchHasItsRecord() throws {
    let wenda = try Executable()
    var input = Data()
    for number in 0..<5000 {
      switch number % 5 {
      case 0: input += Data("怎么用微信给保号卡充值\n".utf8)
      case 1: input += Data("how do I top up with Alipay\r\n".utf8)
      case 2: input += Data("\n".utf8)
      case 3: input += Data([0xFF, 0xFE, 0x0A])
      default: input += Data("hello\n".utf8)
      }
    }
    input += Data("unterminated".utf8)
    let result = try wenda.run(["batch", "--quiet", "--fields", "intent,error", "-"], input: input)
    #expect(result.status == 1)
    #expect(result.lines.count == 5002)
    for (number, line) in result.lines.dropLast(2).enumerated() {
      switch number % 5 {
      case 0, 1: #expect(line == #"{"intent":"topup-wechat-alipay"}"#)
      case 2: #expect(line.contains("blank line; write a question or take it out"))
      case 3: #expect(line.contains("UTF-8"))
      default: #expect(line == #"{"intent":"greeting"}"#)
      }
    }
  }

  @Test func aChangedWordFailsATranscript() throws {
    let wenda = try Executable()
    try wenda.write("Talks/a.txt", "> 谢谢\n")
    #expect(try wenda.run(["test", "--update", "Talks"]).status == 0)
    #expect(try wenda.run(["test", "Talks"]).status == 0)
    let file = wenda.folder.appending(path: "Talks/a.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    try wenda.write("Talks/a.txt", text.replacing("[thanks]", with: "[goodbye]"))
    let result = try wenda.run(["test", "Talks"])
    #expect(result.status == 1)
    #expect(result.output.contains("DECISION"))
  }

  @Test func aBrokenFileIsToldWithItsPlace() throws {
    let wenda = try Executable()
    try wenda.write("FAQ/a.md", "# a\n\n## Questions\n\n### 中文\n\n- 问题\n\n## 答複 Anwser\n")
    let result = try wenda.run(["ask", "--intents", "FAQ", "问题"])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("FAQ/a.md:9:4: error: unknown heading"), "\(result.errors)")
  }

  @Test(arguments: ["./wenda batch <&-", "./wenda batch q.txt <&- >&-", "./wenda batch q.txt >&-"])
  func aClosedStreamIsAFailure(line: String) throws {
    let wenda = try Executable()
    try wenda.write("q.txt", "what is kyc\n")
    let result = try wenda.shell(line)
    #expect(result.status == 2)
    #expect(result.errors.contains("Bad file descriptor"))
  }

  @Test func complaintsDoNotGetIntoTheOutput() throws {
    let wenda = try Executable()
    try wenda.write("q.txt", "kyc\n\n")
    #expect(try wenda.shell("./wenda batch --fields intent,error --output a.jsonl q.txt 2>&-").status == 1)
    #expect(
      try wenda.shell("cat a.jsonl").output
        == "{\"intent\":\"kyc\"}\n{\"intent\":null,\"error\":\"blank line; write a question or take it out\"}\n"
    )
  }

  @Test func aCompiledFileThatIsCopiedOverDoesNoHarm() throws {
    let wenda = try Executable()
    #expect(try wenda.run(["compile", "--output", "a.wenda"]).status == 0)
    let answers = try wenda.shell(
      "(echo kyc; sleep 1; : > a.wenda; echo kyc) | ./wenda chat --intents a.wenda")
    #expect(answers.status == 0)
    #expect(answers.output.components(separatedBy: "Know Your Customer").count >= 3)
  }

  @Test func aCompiledFileAnswersTheSame() throws {
    let wenda = try Executable()
    #expect(try wenda.run(["compile", "--output", "a.wenda"]).status == 0)
    let question = ["ask", "--json", "我的retention card可以link到Alipay吗"]
    #expect(try wenda.run(question + ["--intents", "a.wenda"]).output == (try wenda.run(question)).output)
    try wenda.write("b.wenda", "not a knowledge base")
    #expect(try wenda.run(question + ["--intents", "b.wenda"]).errors.contains("wenda compile"))
  }
}
