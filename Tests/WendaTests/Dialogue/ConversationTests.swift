import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ConversationTests {
  private var conversation: Conversation
  private let knowledge: Knowledge

  init() throws {
    conversation = Conversation(Responder(try LibraryFAQ.classifier()))
    knowledge = conversation.responder.knowledge
  }

  /// What was decided: the ids that were answered, after `?` those asked about.
  private mutating func say(_ message: String) -> String {
    switch conversation.reply(to: message).outcome {
    case .answered(let intents): intents.map { knowledge[$0].id }.joined(separator: ", ")
    case .askedBack(let intents): "? " + intents.map { knowledge[$0].id }.joined(separator: ", ")
    case .declined: "declined"
    case .none: "none"
    }
  }

  @Test(arguments: [
    ("怎么办借书证？", Language.chinese, "1. 带上身份证。\n2. 到一楼柜台。", "您可能还想知道：\n1. 开放时间\n2. 书丢了"),
    (
      "How do I get a library card?", .english, "1. Bring an identity card.\n2. Go to the desk on floor 1.",
      "You may also want to know:\n1. Opening hours\n2. A lost book"
    ),
  ])
  mutating func answersInTheLanguageOfTheQuestion(
    question: String, language: Language, answer: String, related: String
  ) {
    let reply = conversation.reply(to: question)
    #expect(reply.language == language)
    #expect(reply.text == answer + "\n\n" + related)
    #expect(reply.offers.map { knowledge[$0].id } == ["opening-hours", "lost-book"])
  }

  @Test mutating func aMissingTranslationIsSaidSo() {
    let reply = conversation.reply(to: "wifi password please")
    #expect(reply.text.hasPrefix("(This answer is only available in Chinese.)\n\n无线网络对读者开放。"))
  }

  @Test mutating func aFixedLanguage() {
    conversation.responder.language = .english
    let reply = conversation.reply(to: "几点开门？")
    #expect(reply.text.hasPrefix("Open from 9 to 18"))
    #expect(conversation.reply(to: "股票").text.hasPrefix("Sorry"))
  }

  @Test(arguments: ["那要带什么？", "and for two people?"])
  mutating func aFollowUpMeansNothingByItself(question: String) {
    #expect(say(question) != "library-card")
    // Nor after another intent than its own.
    _ = say("I lost a book")
    #expect(say(question) != "library-card")
    _ = say("opening hours")
    #expect(say(question) == "library-card")
  }

  @Test(arguments: [
    ("图书馆几点开门", "那要带什么", "library-card"), ("opening hours", "And for two people?", "library-card"),
    ("怎么办借书证", "丢了呢", "lost-book"), ("library card", "And if I lose it?", "lost-book"),
    ("opening hours", "and if i loose it", "lost-book"), ("圖書館幾點開門", "那要帶什麼？", "library-card"),
  ])
  mutating func followUps(first: String, second: String, expected: String) {
    _ = say(first)
    #expect(say(second) == expected)
  }

  @Test mutating func aQuestionOfItsOwnIsNoFollowUp() {
    _ = say("怎么办借书证")
    #expect(say("有无线网吗") == "wifi")
  }

  @Test(arguments: ["2", "第二个", "the second one", "２", "number two"])
  mutating func choosesWhatWasOffered(choice: String) {
    _ = say("怎么办借书证")
    #expect(say(choice) == "lost-book")
  }

  @Test(arguments: [("第二个", Language.chinese), ("the second one", .english), ("2", .chinese)])
  mutating func aNumberKeepsTheLanguage(choice: String, language: Language) {
    _ = say("怎么办借书证")
    #expect(conversation.reply(to: choice).language == language)
  }

  @Test mutating func aChoiceThatIsNotThere() {
    _ = say("How do I get a library card?")
    let reply = conversation.reply(to: "5")
    #expect(reply.outcome == .none)
    #expect(reply.text.contains("answer 1 to 2"))
    // What was offered still stands.
    #expect(say("1") == "opening-hours")
  }

  @Test(arguments: ["how do I do that", "what should I do", "该怎么弄呢", "咁點做"])
  mutating func whatOnlyAsksIsAskedBackWhereNothingWasSpokenOf(question: String) {
    let reply = conversation.reply(to: question)
    #expect(reply.decision == .ask && reply.offers.count > 1)
    #expect(reply.body == Phrases.of(reply.language).askSubject)
  }

  @Test mutating func aNumberWithoutAnOffer() {
    #expect(say("1") == "declined")
  }

  @Test mutating func declinesAndOffersTheNearestTopics() {
    let reply = conversation.reply(to: "今天天气怎么样？")
    #expect(reply.outcome == .declined)
    #expect(reply.text.hasPrefix("抱歉，这个问题我答不上来。\n\n离它最近的主题是：\n1. "))
    #expect(!reply.offers.isEmpty)
    // Small talk is nothing to offer.
    #expect(reply.offers.allSatisfy { !knowledge[$0].section.isEmpty })
    #expect(say("1") == reply.offers.first.map { knowledge[$0].id })
  }

  @Test(arguments: [
    ("几点开门？有无线网吗？", "opening-hours, wifi"),
    ("Is there wifi? And when does the library open?", "wifi, opening-hours"),
    ("你好！借的书丢了怎么办？", "lost-book"), ("Hello! How do I get a library card?", "library-card"),
    ("怎么办借书证？怎么办借书证？", "library-card"),
  ])
  mutating func severalQuestionsInOneMessage(message: String, expected: String) {
    #expect(say(message) == expected)
  }

  @Test mutating func severalAnswersStandOneAfterTheOther() {
    let reply = conversation.reply(to: "几点开门？借的书丢了怎么办？")
    #expect(reply.text.hasPrefix("— 开放时间\n每天九点到十八点开放。\n\n节假日不开放。\n\n— 书丢了\n请按原价赔偿。\n\n"))
    // Neither is offered again.
    #expect(reply.offers.map { knowledge[$0].id } == ["library-card"])
  }

  @Test(arguments: ["", "   ", "？？", "😀"])
  mutating func nothingSaid(message: String) {
    _ = say("怎么办借书证")
    let reply = conversation.reply(to: message)
    #expect(reply.outcome == .none)
    #expect(reply.text == "请说出您的问题。")
    #expect(say("1") == "opening-hours")
  }

  @Test mutating func smallTalkOffersNothing() {
    let reply = conversation.reply(to: "你好")
    #expect(reply.text == "您好！")
    #expect(reply.offers.isEmpty)
  }

  @Test func greetsInBothLanguagesUnlessOneIsFixed() {
    let greeting = conversation.greeting()
    #expect(greeting.contains("怎么办借书证") && greeting.contains("How do I get a library card?"))
    // What can be asked, not how to greet.
    #expect(!greeting.contains("· 你好"))
    var fixed = conversation
    fixed.responder.language = .chinese
    #expect(!fixed.greeting().contains("library"))
  }

  @Test(arguments: Language.allCases)
  func aNumberPicksOneOfAllTopicsButSmallTalk(language: Language) throws {
    var conversation = conversation
    let list = conversation.offerTopics(in: language).split(separator: "\n")
    for topic in knowledge.intents where topic.id != "greeting" {
      let line = try #require(list.first { $0.hasSuffix(". " + topic.title(in: language)) })
      let number = try #require(line.split(separator: ".").first)
      var picking = conversation
      #expect(picking.reply(to: String(number)).outcome == .answered([topic.number]))
    }
    let greeting = try #require(knowledge.intents.first { $0.id == "greeting" })
    #expect(!list.contains { $0.hasSuffix(". " + greeting.title(in: language)) })
  }

  @Test mutating func anyMessageWillDo() {
    var random = FixedRandom(seed: 6)
    let pieces = [
      "1", "？", "怎么", "library", " ", "\n", "\u{0}", "😀", "第", "二", "card", "。", "\u{1B}[31m", "它",
    ]
    for _ in 0..<500 {
      let message = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      #expect(!conversation.reply(to: message).text.isEmpty)
    }
  }
}
