import Foundation
import TestSupport
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// Conversations on a small FAQ of which every word is known.
@Suite struct OfferTests {
  private static func intent(
    _ id: String, _ chinese: [String], _ english: [String], followUps: String = "", section: String = "馆"
  ) -> (name: String, text: String) {
    func list(_ questions: [String]) -> String { questions.map { "- \($0)\n" }.joined() }
    let head = section.isEmpty ? "" : "- Section: \(section)\n"
    return (
      "\(id).md",
      """
      # \(id)

      \(head)- Related: \(id == "opening" ? "parking, tickets" : "opening")

      ## Title

      - 中文: 题 \(id)
      - English: About \(id)

      ## Questions

      ### 中文

      \(list(chinese))
      ### English

      \(list(english))
      \(followUps)
      ## Answer

      ### 中文

      答 \(id)

      ### English

      Answer \(id)
      """
    )
  }

  private static let files = [
    intent(
      "opening", ["博物馆几点开门", "开放时间", "周日开门吗", "几点关门"],
      ["when do you open", "opening hours", "are you open on sunday", "what time do you close"]),
    intent(
      "parking", ["哪里可以停车", "有停车场吗", "停车收费吗", "自行车停哪里"],
      ["where can I park", "is there a car park", "parking for bicycles", "may I leave my car there"]),
    intent(
      "tickets", ["门票多少钱", "学生票价", "怎么买票", "票贵吗"],
      ["how much is a ticket", "ticket price for students", "how do I buy tickets", "are tickets expensive"],
      followUps: "## Follow-ups after opening\n\n### 中文\n\n- 要破费吗？\n\n### English\n\n- What does it cost?\n"),
    intent(
      "thanks", ["谢谢", "多谢", "感谢", "谢啦"], ["thanks", "thank you", "many thanks", "cheers"], section: ""),
  ]

  private func conversation(sections: Bool = true) throws -> Conversation {
    let folder = try ScratchFolder()
    for (name, text) in Self.files {
      try folder.write(name, sections ? text : text.replacingOccurrences(of: "- Section: 馆\n", with: ""))
    }
    // All that matters here is what is made of a decision, so no question is too unsure.
    return Conversation(Responder(Classifier(try Knowledge.load(folder.path()), threshold: 0)))
  }

  private func ids(_ intents: [Int], _ conversation: Conversation) -> [String] {
    intents.map { conversation.responder.knowledge[$0].id }
  }

  @Test(arguments: [
    ("哪里可以停车？", "答 parking", "题 opening"), ("Where can I park?", "Answer parking", "About opening"),
  ])
  func anAnswerOffersWhatIsRelated(question: String, answer: String, related: String) throws {
    var conversation = try conversation()
    let reply = conversation.reply(to: question)
    #expect(reply.text.hasPrefix(answer + "\n\n"))
    #expect(reply.text.hasSuffix("\n1. " + related))
  }

  @Test(arguments: [("1", "parking"), ("第二个", "tickets"), ("the last one", "tickets")])
  func aNumberChoosesWhatWasOffered(message: String, intent: String) throws {
    var conversation = try conversation()
    _ = conversation.reply(to: "opening hours")
    let reply = conversation.reply(to: message)
    guard case .answered(let intents) = reply.outcome else {
      Issue.record("\(reply)")
      return
    }
    #expect(ids(intents, conversation) == [intent])
  }

  @Test func severalChoicesGetSeveralAnswersUnderTheirTitles() throws {
    var conversation = try conversation()
    _ = conversation.reply(to: "开放时间")
    let reply = conversation.reply(to: "2和1")
    #expect(reply.text.hasPrefix("— 题 tickets\n答 tickets\n\n— 题 parking\n答 parking"))
  }

  @Test func aNumberBeyondTheListKeepsTheList() throws {
    var conversation = try conversation()
    _ = conversation.reply(to: "opening hours")
    #expect(conversation.reply(to: "3").outcome == .none)
    #expect(conversation.reply(to: "2").text.hasPrefix("Answer tickets"))
  }

  @Test(arguments: ["What does it cost?", "破费吗"])
  func aFollowUpIsUnderstoodAfterItsAnswerOnly(message: String) throws {
    var conversation = try conversation()
    _ = conversation.reply(to: "opening hours")
    let reply = conversation.reply(to: message)
    guard case .followUp(let followUp) = reply.ground else {
      Issue.record("\(reply)")
      return
    }
    #expect(ids([followUp.after, followUp.intent], conversation) == ["opening", "tickets"])
    _ = conversation.reply(to: "where can I park")
    if case .followUp = conversation.reply(to: message).ground { Issue.record("after parking too") }
  }

  @Test(arguments: [
    ("哪里可以停车？博物馆几点开门？", ["parking", "opening"]), ("博物馆几点开门？哪里可以停车？", ["opening", "parking"]),
    ("Where can I park? And when do you open?", ["parking", "opening"]),
  ])
  func twoQuestionsAreAnsweredAsTheyAreAsked(message: String, intents: [String]) throws {
    var conversation = try conversation()
    let reply = conversation.reply(to: message)
    #expect(
      intents.map { reply.text.range(of: $0 + "\n")?.lowerBound }.allSatisfy { $0 != nil }, "\(reply.text)")
    #expect(
      reply.outcome
        == .answered(intents.map { id in (0..<4).first { ids([$0], conversation) == [id] } ?? -1 }))
  }

  @Test(arguments: ["", "  ", "？！", "🙂", "\u{1B}\u{0}"])
  func nothingAskedIsNoDecision(message: String) throws {
    var conversation = try conversation()
    #expect(conversation.reply(to: message).outcome == .none)
  }

  @Test(arguments: [(Language.chinese, "题 "), (.english, "About ")])
  func smallTalkIsNoTopic(language: Language, title: String) throws {
    var sectioned = try conversation()
    var flat = try conversation(sections: false)
    let topics = sectioned.offerTopics(in: language)
    #expect(topics.contains(title + "parking"))
    #expect(!topics.contains(title + "thanks"))
    // Where no intent has a section, nothing says which are small talk.
    #expect(flat.offerTopics(in: language).contains(title + "thanks"))
  }
}
