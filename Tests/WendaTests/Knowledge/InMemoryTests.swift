import Testing
import Wenda

/// An FAQ that is built in memory, by the public interface alone.
@Suite struct InMemoryTests {
  private func source(_ ids: String..., related: String? = nil) -> KnowledgeSource {
    var source = KnowledgeSource()
    source.intents = ids.map { id in
      var intent = SourceIntent(id)
      intent.questions = [SourceQuestion("what is \(id)", .english), SourceQuestion("\(id)是什么", .chinese)]
      intent.answers = [.english: "It is \(id).", .chinese: "就是\(id)。"]
      intent.related = related.map { [.init($0)] } ?? []
      return intent
    }
    return source
  }

  @Test(arguments: [("what is kyc", "It is kyc."), ("kyc是什么", "就是kyc。")])
  func answers(question: String, answer: String) throws {
    let knowledge = try KnowledgeTrainer.knowledge(of: source("kyc", "topup"))
    var conversation = Conversation(Responder(Classifier(knowledge)))
    let reply = conversation.reply(to: question)
    #expect(reply.body == answer)
    #expect(reply.intents(in: knowledge).map(\.id) == ["kyc"])
    #expect(knowledge[id: "topup"]?.number == 1)
    #expect(knowledge[id: "top"] == nil)
  }

  @Test func anImageAnswersTheSame() throws {
    let knowledge = try KnowledgeTrainer.knowledge(of: source("kyc", "topup"))
    let copy = try Knowledge(image: knowledge.image)
    #expect(copy.intents.map(\.id) == ["kyc", "topup"])
    #expect(copy.image == knowledge.image)
  }

  @Test func faultsAreToldAllAtOnce() {
    let error = #expect(throws: KnowledgeError.self) {
      try KnowledgeTrainer.knowledge(of: source("kyc", "kyc", related: "kyd"))
    }
    #expect(
      "\(error.map(String.init(describing:)) ?? "")" == """
        error: there are two intents "kyc"; give one of them another id
        error: there is no intent "kyd"; did you mean "kyc"?
        error: there is no intent "kyd"; did you mean "kyc"?
        """)
    #expect(throws: KnowledgeError.self) { try KnowledgeTrainer.knowledge(of: KnowledgeSource()) }
  }

  @Test func bytesThatAreNoKnowledgeAreRefused() {
    let error = #expect(throws: ImageError.self) { try Knowledge(image: [1, 2, 3]) }
    #expect(error?.description.contains("not a compiled knowledge base") == true)
  }

  /// A conversation may go on in another task.
  @Test func aConversationCanBeSent() async throws {
    let knowledge = try KnowledgeTrainer.knowledge(of: source("kyc", "topup"))
    let conversation = Conversation(Responder(Classifier(knowledge)))
    let bodies = await withTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var own = conversation
          return own.reply(to: "what is topup").body
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(bodies == ["It is topup."])
  }
}
