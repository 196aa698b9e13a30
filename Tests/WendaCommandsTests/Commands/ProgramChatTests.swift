import Testing
import Wenda

@testable import WendaStreams
@testable import WendaCommands

@Suite struct ProgramChatTests {
  private func chat() throws -> JSONChat {
    JSONChat(Responder(Classifier(try KnowledgeOptions().knowledge())))
  }

  @Test func sessionsAreApart() throws {
    var chat = try chat()
    _ = chat.reply(to: Array(#"{"session":"a","text":"能绑微信吗"}"#.utf8))
    _ = chat.reply(to: Array(#"{"session":"b","text":"什么是KYC"}"#.utf8))
    let again = chat.reply(to: Array(#"{"session":"a","text":"支付宝呢"}"#.utf8))
    #expect(
      again.contains(#""session":"a","language":"zh","decision":"answer","intents":["bind-wechat-alipay"]"#))
  }

  @Test(arguments: [
    "", "{", "[]", "5", #"{"text":5}"#, #"{"session":"a"}"#, #"{"text":"hi","language":"fr"}"#, "\u{1}",
  ])
  func aBadLineGetsAnErrorAndHarmsNobody(line: String) throws {
    var chat = try chat()
    let record = chat.reply(to: Array(line.utf8))
    #expect(record.contains(#""error":""#) && record.contains(#""decision":null"#))
    #expect(chat.reply(to: Array(#"{"text":"什么是KYC"}"#.utf8)).contains(#""intents":["kyc"]"#))
  }

  @Test func theSessionUsedLongestAgoIsForgotten() {
    var table = SessionTable(capacity: 2)
    table.set("a", ConversationState())
    table.set("b", ConversationState())
    table.set("a", ConversationState())
    table.set("c", ConversationState())
    #expect(table["b"] == nil && table["a"] != nil && table["c"] != nil && table.count == 2)
  }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, #"{"jsonrpc":"2.0","id":1,"result":{}}"#),
    (#"{"jsonrpc":"2.0","id":"x","method":"no"}"#, #""code":-32601"#), ("nonsense", #""code":-32700"#),
    ("[]", #""code":-32600"#),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}"#, #""code":-32602"#),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26"}}"#,
      #""protocolVersion":"2025-03-26""#
    ),
    (
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"question":"什么是KYC"}}}"#,
      #""intents":["kyc"]"#
    ),
  ])
  func modelContextProtocol(line: String, expected: String) throws {
    var server = MCPServer(
      Responder(Classifier(try KnowledgeOptions().knowledge())), version: WendaTool.version)
    #expect(server.respond(to: Array(line.utf8))?.contains(expected) == true)
  }

  @Test func aNotificationGetsNoResponse() throws {
    var server = MCPServer(
      Responder(Classifier(try KnowledgeOptions().knowledge())), version: WendaTool.version)
    #expect(server.respond(to: Array(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#.utf8)) == nil)
  }
}
