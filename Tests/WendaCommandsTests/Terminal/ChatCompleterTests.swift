import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct ChatCompleterTests {
  @Test(arguments: [
    (":t", [":topics"]), ("：主", ["：主题"]), (":s", [":save "]), (":language ", ["zh", "en", "auto"]),
    (":x", []), ("topup-c", ["topup-channels"]), ("where to t", ["Where to top up"]),
    ("开户的", ["开户的步骤"]), ("余额转", ["微信、支付宝余额转入银行"]),
  ])
  func commandsAndTopicsAreCompleted(text: String, expected: [String]) throws {
    let completer = ChatCompleter(knowledge: try KnowledgeOptions().knowledge(), home: nil)
    #expect(completer.completion(of: text).candidates == expected)
  }

  @Test func filesAreCompleted() throws {
    let run = try ToolRun()
    for name in ["谈话.txt", "talk.txt", ".hidden", "Talks/a.txt"] { try run.write("", to: name) }
    let completer = ChatCompleter(knowledge: try KnowledgeOptions().knowledge(), home: run.folder.path)
    #expect(completer.completion(of: ":save ~/").candidates == ["~/Talks/", "~/talk.txt", "~/谈话.txt"])
    #expect(completer.completion(of: ":save ~/谈").candidates == ["~/谈话.txt"])
    #expect(completer.completion(of: ":save \(run.path(".h"))").candidates == [run.path(".hidden")])
    #expect(completer.completion(of: ":save ~/Talks/x").candidates == [])
  }

  @Test(arguments: [("en_NZ", "replace"), ("zh_CN", "替换")])
  func savingSaysWhatItReplaces(locale: String, notice: String) throws {
    let run = try ToolRun()
    run.environment = ["LANG": locale, "HOME": run.folder.path]
    try run.write("mine", to: "mine.txt")
    run.input = [":topics", ":save ~/mine.txt"]
    #expect(run("chat") == 0)
    #expect(try run.read("mine.txt") == "mine")
    run.input = [":topics", ":save ~/mine.txt", ":save ~/mine.txt", ":quit"]
    #expect(run("chat") == 0)
    #expect(run.output.contains(notice))
    #expect(try run.read("mine.txt").contains("> :topics"))
  }
}
