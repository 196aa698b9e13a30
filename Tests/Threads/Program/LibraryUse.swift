import BuiltInKnowledge
import Wenda

/// One knowledge base for conversations, explanations and classifications in several tasks.
enum LibraryUse {
  static func isRight(_ questions: [String]) async -> Bool {
    // The first to use the tables are several tasks at once.
    let texts = await withTaskGroup(of: [String].self) { group in
      guard let knowledge = try? BuiltInKnowledge.load() else { return [[String]]() }
      for _ in 0..<8 { group.addTask { talk(questions, knowledge) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    return texts.count == 8 && texts.allSatisfy { $0 == texts[0] }
  }

  private static func talk(_ questions: [String], _ knowledge: Knowledge) -> [String] {
    var conversation = Conversation(Responder(Classifier(knowledge)))
    var classifier = Classifier(knowledge)
    return questions.flatMap { question in
      [
        conversation.reply(to: question).text, "\(classifier.classify(question).candidates.map(\.intent))",
        "\(conversation.responder.explain(question).map(\.explanation.parts.count))",
      ]
    } + knowledge.intents.map(\.id)
  }
}
