import Wenda
import WendaFormats

/// The tools of the server: `ask` and `topics`.
struct MCPTools {
  private var chat: ProgramChat

  init(_ responder: Responder) { chat = ProgramChat(responder) }

  /// The result of a call; nil where there is no such tool. What is wrong with the arguments is a result
  /// too, which the assistant reads.
  mutating func call(_ name: String, _ arguments: JSONMembers?) throws(JSONMembers.WrongType) -> String? {
    switch name {
    case "ask": return ask(arguments)
    case "topics": return topics(arguments)
    default: return nil
    }
  }

  private mutating func ask(_ arguments: JSONMembers?) -> String {
    do {
      guard let question = try arguments?.string("question") else {
        return Self.failure("“question” is missing")
      }
      let session = try arguments?.string("session")
      guard question.utf8.count <= BatchLimits.question,
        session?.utf8.count ?? 0 <= ProgramChat.longestName
      else { return Self.failure("“question” or “session” is too long") }
      let language = try arguments?.language()
      let reply =
        session == nil
        ? chat.reply(to: question, language: language)
        : chat.reply(to: question, session: session, language: language)
      return Self.result(text: reply.text, structured: chat.record(reply, session: session))
    } catch {
      return Self.failure(error.message)
    }
  }

  private func topics(_ arguments: JSONMembers?) -> String {
    do {
      let language = try arguments?.language() ?? .english
      let list = JSONWriter.record { $0.member("topics", json: chat.topics(in: language)) }
      return Self.result(text: list, structured: list)
    } catch {
      return Self.failure(error.message)
    }
  }

  private static func result(text: String, structured: String) -> String {
    JSONWriter.record { json in
      json.member("content", json: content(text))
      json.member("structuredContent", json: structured)
      json.member("isError", json: "false")
    }
  }

  private static func failure(_ problem: String) -> String {
    JSONWriter.record { json in
      json.member("content", json: content(problem))
      json.member("isError", json: "true")
    }
  }

  private static func content(_ text: String) -> String {
    JSONWriter.list([text]) { json, text in
      json.object { json in
        json.member("type", "text")
        json.member("text", text)
      }
    }
  }

  /// The tools with the schemas of their arguments.
  static let list = """
    [{"name":"ask","title":"Ask the FAQ","description":"Looks up the checked answer to a question in Chinese or \
    English. decision is answer (quote text), ask (text asks which of options is meant), decline (there is no \
    answer; related are the nearest topics) or none (nothing was asked). With a session, questions such as \
    \\"and Alipay?\\" are understood by what was said before.","inputSchema":{"type":"object","properties":\
    {"question":{"type":"string","description":"The question as the person asked it"},"language":{"type":"string",\
    "enum":["zh","en"],"description":"Answer in this language; without it in that of the question"},"session":\
    {"type":"string","description":"The name of a conversation that goes on","maxLength":256}},"required":\
    ["question"],"additionalProperties":false},"annotations":{"readOnlyHint":true,"openWorldHint":false}},\
    {"name":"topics","title":"List the topics","description":"Lists all topics that can be answered, with ids, \
    titles and sections.","inputSchema":{"type":"object","properties":{"language":{"type":"string","enum":\
    ["zh","en"],"description":"The language of the titles (default: en)"}},"additionalProperties":false},\
    "annotations":{"readOnlyHint":true,"openWorldHint":false}}]
    """
}
