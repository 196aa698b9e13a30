import Wenda
import WendaFormats

/// Conversations with programs: many in turn, told apart by a name, and their replies as JSON.
package struct ProgramChat {
  private var conversation: Conversation
  private var sessions = SessionTable(capacity: Self.mostSessions)
  private let fixed: Language?

  /// So many conversations are remembered; the one used longest ago is forgotten for a new one.
  package static let mostSessions = 10_000
  /// A longer name of a session is refused, and a longer text.
  static let longestName = 256

  init(_ responder: Responder) {
    conversation = Conversation(responder)
    fixed = responder.language
  }

  var knowledge: Knowledge { conversation.responder.knowledge }

  /// Takes a message in a session; nil is a session too. `language` is what to answer in.
  mutating func reply(to text: String, session: String?, language: Language?) -> Reply {
    // The name of a session is prefixed, so that none is that of no name.
    let name = session.map { "=" + $0 } ?? ""
    conversation.state = sessions[name] ?? ConversationState(language: fixed ?? .english)
    conversation.responder.language = language ?? fixed
    if language != nil { conversation.forgetWishedLanguage() }
    let reply = conversation.reply(to: text)
    sessions.set(name, conversation.state)
    return reply
  }

  /// Takes a message outside of any session.
  mutating func reply(to text: String, language: Language?) -> Reply {
    conversation.state = ConversationState(language: fixed ?? .english)
    conversation.responder.language = language ?? fixed
    return conversation.reply(to: text)
  }

  /// The record of a reply.
  func record(_ reply: Reply, session: String?) -> String {
    let (options, related) = reply.decision == .ask ? (reply.offers, []) : ([], offered(reply))
    return JSONWriter.record { json in
      json.member("session", session)
      json.member("language", reply.language.code)
      json.member("decision", reply.decision.rawValue)
      json.member("intents", reply.intents) { $0.string(knowledge[$1].id) }
      json.member("confidence", confidence: reply.confidence)
      json.member("text", reply.body)
      json.member("options", options) { write($1, in: reply.language, into: &$0) }
      json.member("related", related) { write($1, in: reply.language, into: &$0) }
    }
  }

  /// What is offered beside an answer or a refusal; where nothing is asked, what was offered before stands.
  private func offered(_ reply: Reply) -> [Int] { reply.decision == .none ? [] : reply.offers }

  private func write(_ intent: Int, in language: Language, into json: inout JSONWriter) {
    json.object { json in
      json.member("intent", knowledge[intent].id)
      json.member("title", knowledge[intent].title(in: language))
    }
  }

  /// All topics, each with its section.
  func topics(in language: Language) -> String {
    JSONWriter.list(conversation.topics) { json, intent in
      json.object { json in
        json.member("intent", knowledge[intent].id)
        json.member("title", knowledge[intent].title(in: language))
        json.member("section", knowledge[intent].section)
      }
    }
  }

  /// The record of a line that cannot be answered.
  static func errorRecord(_ error: String, session: String? = nil) -> String {
    JSONWriter.record { json in
      json.member("session", session)
      for name in ["language", "decision"] { json.member(name, json: "null") }
      json.member("intents", json: "[]")
      for name in ["confidence", "text"] { json.member(name, json: "null") }
      for name in ["options", "related"] { json.member(name, json: "[]") }
      json.member("error", error)
    }
  }
}
