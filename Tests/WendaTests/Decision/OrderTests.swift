import Foundation
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// Lines and intents in another order are the same FAQ.
@Suite struct OrderTests {
  private static let lines = [
    "borrow\thow do I borrow a book", "borrow\tI want to borrow a novel", "borrow\tmay I take this home",
    "borrow\t怎么借书", "hours\twhen does the library open", "hours\twhen do you close today", "hours\t几点开门",
    "hours\t今天开吗", "card\twhat does a card cost", "card\tis the card free", "card\t办卡要钱吗", "card\t借书证多少钱",
    "-\tdo you sell coffee", "-\t有咖啡吗", "-\tis parking possible",
  ]
  private static let questions = [
    "is parking free", "open a book", "what is free today", "借书多少钱", "how do I open the card", "今天借书",
    "coffee card",
    "the library", "开门要钱吗", "home",
  ]

  @Test(arguments: 1...12)
  func shuffledLinesDecideAlike(seed: UInt64) throws {
    var random = FixedRandom(seed: seed)
    var original = try SmallFAQ(Self.lines)
    var shuffled = try SmallFAQ(Self.lines.shuffled(using: &random))
    for question in Self.questions {
      #expect(original.decision(question) == shuffled.decision(question), "\(question)")
      let difference =
        (original.classify(question).best?.confidence ?? 0)
        - (shuffled.classify(question).best?.confidence ?? 0)
      #expect(abs(difference) < 0.00005, "\(question)")
    }
  }

  /// Files, lines and intents of the built-in FAQ in another order.
  @Test func theBuiltInFAQShuffledDecidesAlike() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let source = try KnowledgeSource.load(root.appending(path: "Intents").path(percentEncoded: false))
    var random = FixedRandom(seed: 1)
    var shuffled = source
    shuffled.intents.shuffle(using: &random)
    shuffled.outOfScope.shuffle(using: &random)
    for number in shuffled.intents.indices { shuffled.intents[number].questions.shuffle(using: &random) }
    var one = Classifier(try KnowledgeTrainer.knowledge(of: source))
    var other = Classifier(try KnowledgeTrainer.knowledge(of: shuffled))
    for question in [
      "怎么充值", "天气怎么样", "绑微信要什么", "how do I pay", "pizza for two", "can I use the card in Japan",
    ] {
      let (first, second) = (one.classify(question), other.classify(question))
      #expect(first.decision == second.decision, "\(question)")
      let confidences = [first, second].map { $0.best?.confidence ?? 0 }
      #expect(abs(confidences[0] - confidences[1]) < 0.00005, "\(question)")
      let ids = (
        first.best.map { one.knowledge[$0.intent].id }, second.best.map { other.knowledge[$0.intent].id }
      )
      #expect(ids.0 == ids.1, "\(question)")
    }
  }

  /// The same for an FAQ that is too large to fit.
  @Test func aLargeFAQShuffledDecidesAlike() throws {
    let words = ["card", "fee", "bank", "网络", "打印", "book", "room", "lamp", "座位", "door", "key", "roof"]
    var random = FixedRandom(seed: 5)
    let lines = (0..<4400).map { number in
      let text = (0..<4).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      return "intent\(number / 2)\t\(text) x\(number / 2 % 700) y\(number % 9)"
    }
    var original = try SmallFAQ(lines)
    var shuffled = try SmallFAQ(lines.shuffled(using: &random))
    #expect(original.classifier.knowledge.isLexical)
    for question in ["card fee bank x13", "网络 打印 x600", "book room lamp door y3 x8", "roof x699"] {
      let (first, second) = (original.classify(question), shuffled.classify(question))
      #expect(first.decision == second.decision, "\(question)")
      #expect(first.best?.confidence == second.best?.confidence, "\(question)")
    }
  }

  @Test func whatIsIntwoIntentsIsAskedBack() throws {
    var faq = try SmallFAQ(["x1\thello world", "x1\tgood day", "x2\thello world", "x2\tgood day"])
    #expect(faq.decision("hello world") == "? x1 x2")
    #expect(faq.decision("good world") == "? x1 x2")
    // In one order, whatever that of the lines is.
    for lines in [["b\thello world", "a\thello world"], ["a\thello world", "b\thello world"]] {
      var faq = try SmallFAQ(lines)
      let candidates = faq.classify("hello world").candidates
      #expect(candidates.map { faq.classifier.knowledge[$0.intent].id } == ["a", "b"])
    }
  }
}
