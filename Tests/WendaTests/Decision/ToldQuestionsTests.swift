import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// What stands among the examples is decided as its line says.
@Suite struct ToldQuestionsTests {
  private var faq: SmallFAQ

  init() throws {
    faq = try SmallFAQ([
      "hours\twhen do you open", "hours\tare you open on Sunday", "hours\t几点开门", "hours\topen tomorrow",
      "card\tI want a card", "card\thow do I get a card", "card\t怎么办卡", "card\topen an account",
      "both\twhere is the desk", "both\t服务台在哪", "card\twhere is the desk", "card\t服务台在哪",
      "-\twhen do you open a bottle", "-\thow do I get a dog", "-\t几点下雨", "-\tis it there",
      "hours\tis it there",
    ])
  }

  @Test(arguments: [
    ("when do you open", "hours"), ("WHEN do you open?!", "hours"), ("open tomorrow", "hours"),
    ("幾點開門？", "hours"),
    ("open an account", "card"), ("怎么办卡", "card"),
    ("when do you open a bottle?", "-"), ("How do I get a dog", "-"), ("几点下雨", "-"),
    ("where is the desk", "? both card"), ("服务台在哪？", "? both card"),
  ])
  mutating func aLineDecides(question: String, decision: String) {
    #expect(faq.decision(question) == decision)
  }

  @Test mutating func theConfidenceIsThatOfSomethingTold() {
    #expect(faq.classify("open tomorrow").best?.confidence ?? 0 >= 0.99)
    #expect(faq.classify("how do I get a dog").best?.confidence ?? 1 <= 0.011)
    let shared = faq.classify("where is the desk").candidates.map(\.confidence)
    #expect(shared[0] == shared[1] && shared[0] > 0.4 && shared[0] <= 0.5)
    #expect(shared.reduce(0, +) <= 1.0001)
  }

  /// The same words in another order are another question.
  @Test mutating func onlyTheWholeIsTold() {
    #expect(faq.classify("a dog how do I get").best?.confidence ?? 0 > 0.011)
  }

  @Test func everyExampleOfAnFAQIsKnown() throws {
    var classifier = try LibraryFAQ.classifier()
    for intent in classifier.knowledge.intents {
      for example in intent.examples {
        let result = classifier.classify(example.text)
        #expect(result.decision == .answer && result.best?.intent == intent.number, "\(example.text)")
      }
    }
  }

  /// In a knowledge base too large to fit, too.
  @Test func toldToALargeOne() throws {
    let lines = (0..<3000).map { "intent\($0)\tthe book of \($0 % 40) and \($0)" }
    var faq = try SmallFAQ(lines + ["intent7\tthe odd one", "intent8\tthe odd one", "-\tthe book of all"])
    #expect(faq.classifier.knowledge.isLexical)
    #expect(faq.decision("The book of 20 and 2100?") == "intent2100")
    #expect(faq.decision("the odd one") == "? intent7 intent8")
    #expect(faq.decision("the book of all") == "-")
  }
}
