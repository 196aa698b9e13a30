import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ResponderTests {
  private var responder: Responder
  private let knowledge: Knowledge

  init() throws {
    responder = Responder(try LibraryFAQ.classifier())
    knowledge = responder.knowledge
  }

  /// The story around a question must not drown it.
  @Test(arguments: [
    ("我叫小明，来自云南，今年十八岁，喜欢踢足球。请问怎么办借书证？", "library-card"),
    (
      "My name is Ann and my dog is called Rex. We went to the beach on Monday. Where can I print a document?",
      "printing"
    ),
  ])
  mutating func aStoryAndAQuestion(message: String, expected: String) {
    let understanding = responder.understand(message)
    #expect(understanding.classification.decision == .answer)
    #expect(understanding.classification.best.map { knowledge[$0.intent].id } == expected)
    #expect(understanding.also.isEmpty)
  }

  /// What an example says whole is done, whatever its parts would mean; out of scope, too.
  @Test(arguments: [
    ("My bike was stolen. Who can help me?", "-"), ("我的车丢了。谁能帮我？", "-"),
    ("Hello! You had a story. Please tell it again.", "story"), ("你好！有个故事，请再说一遍。", "story"),
  ])
  func toldIsNotTakenApart(message: String, expected: String) throws {
    let faq = try SmallFAQ([
      "-\tMy bike was stolen. Who can help me?", "-\t我的车丢了。谁能帮我？", "help\twho can help me", "help\t谁能帮我",
      "help\tis anybody there to help", "help\t有人能帮忙吗",
      "story\tHello! You had a story. Please tell it again.",
      "story\t你好！有个故事，请再说一遍。", "story\ta story please", "story\t讲个故事",
    ])
    var responder = Responder(faq.classifier)
    let understanding = responder.understand(message)
    let intents = understanding.decision == .answer ? understanding.answered : []
    #expect(intents.map { responder.knowledge[$0].id } == (expected == "-" ? [] : [expected]))
  }

  /// What is refused does not count where something else is asked.
  @Test(arguments: [
    ("I don't want a library card. Where can I print a document?", "printing"),
    ("我不想办借书证。有无线网吗？", "wifi"),
  ])
  mutating func refusedAndAsked(message: String, expected: String) {
    let understanding = responder.understand(message)
    #expect(understanding.decision == .answer)
    #expect(understanding.answered.map { knowledge[$0].id } == [expected])
  }

  @Test mutating func atMostThreeAnswers() {
    let understanding = responder.understand("几点开门？有无线网吗？可以打印吗？怎么办借书证？借的书丢了怎么办？")
    #expect(understanding.answered.count == 3)
    #expect(Set(understanding.answered).count == 3)
    #expect(understanding.also.count == 2)
  }

  @Test mutating func theBestOfThemIsTheClassification() {
    let understanding = responder.understand("几点开门？有无线网吗？")
    #expect(understanding.answered.map { knowledge[$0].id } == ["opening-hours", "wifi"])
    #expect(understanding.answered.contains(understanding.classification.best?.intent ?? -1))
    let texts = responder.explain("几点开门？有无线网吗？").map(\.question)
    #expect(texts == ["几点开门", "有无线网吗"])
  }

  @Test mutating func wordsOfEveryDecision() throws {
    let declined = responder.words(for: responder.understand("讲个笑话"), in: .english)
    #expect(
      declined.hasPrefix("Sorry, I don't know the answer to that.\n\nThe nearest topics I know are:\n1. "))
    let answered = responder.words(for: responder.understand("几点开门"), in: .english)
    #expect(answered == "Open from 9 to 18 every day.\n\nClosed on public holidays.")
  }

  @Test func anIntentWithoutTitleAndAnswer() throws {
    let source = QuestionTableParser.parse(file: "t.tsv", bytes: Array("card_fee-rules\thow much".utf8))
      .source
    var responder = Responder(
      Classifier(try Knowledge(image: KnowledgeTrainer.image(of: source)), threshold: 0))
    #expect(responder.words(for: responder.understand("how much"), in: .english) == "card fee rules")
  }
}
