import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ClassifierTests {
  private var classifier: Classifier
  private let knowledge: Knowledge

  init() throws {
    classifier = try LibraryFAQ.classifier()
    knowledge = classifier.knowledge
  }

  /// The intent that is answered, `-` where the question is declined.
  private mutating func decision(_ text: String) -> String {
    let result = classifier.classify(text)
    guard let best = result.best, result.decision != .decline else { return "-" }
    return knowledge[best.intent].id
  }

  @Test(arguments: [
    ("怎么办借书证", "library-card"), ("How do I get a library card?", "library-card"), ("怎样申请图书证", "library-card"),
    ("where do I get a reader card", "library-card"), ("圖書館幾點開門", "opening-hours"),
    ("ＯＰＥＮＩＮＧ ＨＯＵＲＳ", "opening-hours"),
    ("is the libary open on sundays", "opening-hours"), ("when does the library opne", "opening-hours"),
    ("what is the 无线网 password", "wifi"), ("无线网 password 是什么", "wifi"), ("借的书丢了怎么办", "lost-book"),
    ("i lost a borrowed book", "lost-book"), ("where can i photocopy my documents", "printing"),
    ("你好呀", "greeting"),
    ("hello!", "greeting"),
  ])
  mutating func answers(question: String, intent: String) {
    #expect(decision(question) == intent)
  }

  @Test(arguments: [
    "今天天气怎么样", "What's the weather like tomorrow?", "tell me a joke about trains", "哪支股票会涨",
    "best football team",
    "量子力学", "asdf qwer zxcv", "ελληνικά γράμματα",
  ])
  mutating func declines(question: String) {
    #expect(decision(question) == "-")
  }

  @Test(arguments: ["", " ", "?!", "😀😀", "\u{0}"])
  mutating func nothingAsked(text: String) {
    let result = classifier.classify(text)
    #expect(result.language == nil)
    #expect(result.candidates.isEmpty)
    #expect(result.decision == .decline)
  }

  @Test mutating func candidatesAreOrderedAndBounded() {
    for question in ["wifi", "书", "open a library card", "12", "x", "print wifi", "打印和无线网", "book a card"] {
      let confidences = classifier.classify(question).candidates.map(\.confidence)
      #expect(confidences.count == 3)
      #expect(confidences.allSatisfy { (0...1).contains($0) })
      #expect(confidences == confidences.sorted(by: >))
      #expect(confidences.reduce(0, +) <= 1.0001)
    }
  }

  @Test mutating func everyExampleIsAnsweredRightly() {
    for intent in knowledge.intents {
      for example in intent.examples { #expect(decision(example.text) == intent.id, "\(example.text)") }
    }
    for example in knowledge.examples where example.intent == nil { #expect(decision(example.text) == "-") }
  }

  @Test func theThresholdDecides() throws {
    var strict = try LibraryFAQ.classifier(threshold: 0.999)
    #expect(strict.classify("library open card").decision == .decline)
    var lax = try LibraryFAQ.classifier(threshold: 0)
    #expect(lax.classify("北京的天气怎么样").decision != .decline)
  }

  /// Six intents that differ in their name alone.
  private func namesOnly() throws -> Classifier {
    let table = ["books", "films", "cds", "hours", "card", "fees"].flatMap { id in
      ["\(id) renew", "renew the \(id)", "about \(id)", "\(id) please"].map { "\(id)\t\($0)" }
    }
    let source = QuestionTableParser.parse(file: "t.tsv", bytes: Array(table.joined(separator: "\n").utf8))
      .source
    return Classifier(try Knowledge(image: KnowledgeTrainer.image(of: source)))
  }

  @Test(arguments: ["books films", "books or films please"])
  func asksBackBetweenEquals(question: String) throws {
    var classifier = try namesOnly()
    let result = classifier.classify(question)
    #expect(result.decision == .askBack(count: 2))
    #expect(
      Set(result.candidates.prefix(2).map { classifier.knowledge[$0.intent].id }) == ["books", "films"])
  }

  /// What all intents share says nothing for any three of them.
  @Test(arguments: ["renew", "the", "please renew", "something else"])
  func whereAllAreEqualThereIsNothingToAsk(question: String) throws {
    var classifier = try namesOnly()
    #expect(classifier.classify(question).decision == .decline)
  }

  private func classifier(table lines: [String]) throws -> Classifier {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let source = QuestionTableParser.parse(file: "t.tsv", bytes: bytes).source
    return Classifier(try Knowledge(image: KnowledgeTrainer.image(of: source)))
  }

  @Test(arguments: ["change-password", "change_password", "ChangePassword"])
  func theWordsOfAnIdAreAnExample(id: String) throws {
    var classifier = try classifier(table: [
      "\(id)\tforgot my login", "\(id)\t登录不了", "open-hours\twhen do you close", "open-hours\t几点关门",
    ])
    #expect(classifier.classify("password?").best.map { classifier.knowledge[$0.intent].id } == id)
    #expect(classifier.classify("开门 hours").best.map { classifier.knowledge[$0.intent].id } == "open-hours")
  }

  @Test(arguments: ["4711", "算 88"])
  func aNumberThatWasNeverSeenIsANumber(question: String) throws {
    var classifier = try classifier(table: [
      "sum\twhat is 5 plus 3", "sum\t12 times 4", "sum\t7乘6等于", "rain\twill it rain", "rain\t下雨吗",
      "rain\tweather",
    ])
    #expect(classifier.classify(question).best.map { classifier.knowledge[$0.intent].id } == "sum")
  }

  /// An intent that is asked about often is no answer to a question of which nothing is known.
  @Test(arguments: [("癌", "illness"), ("鲈鲤", "fish"), ("痒", "illness")])
  func aCharacterThatWasNeverSeenIsOfItsRadical(question: String, intent: String) throws {
    var classifier = try classifier(table: [
      "illness\t病痛", "illness\t痘痕", "fish\t鲑鱼", "fish\t鲫鲨",
    ])
    let best = try #require(classifier.classify(question).best)
    #expect(classifier.knowledge[best.intent].id == intent)
  }

  @Test(arguments: ["zzzz", "ελληνικά", "龘"])
  func nothingKnownIsDeclined(question: String) throws {
    let often = (0..<60).map { "often\tbook number \($0) 借书" }
    var classifier = try classifier(table: often + ["rare\topening hours", "rare\t几点开门", "third\tlost card"])
    #expect(classifier.classify("book").decision == .answer)
    #expect(classifier.classify(question).decision == .decline)
  }

  @Test func oneIntentAndNoMore() throws {
    let source = QuestionTableParser.parse(file: "t.tsv", bytes: Array("a\tquestion".utf8)).source
    var classifier = Classifier(try Knowledge(image: KnowledgeTrainer.image(of: source)))
    #expect(classifier.classify("question").candidates.count == 1)
    #expect(KnowledgeTrainer.crossValidate(source, folds: 20)?.count == 1)
  }

  @Test func intentsWithoutQuestions() throws {
    let source = try LibraryFAQ.source(["a.md": "# a", "b.md": "# b"])
    var classifier = Classifier(try Knowledge(image: KnowledgeTrainer.image(of: source)))
    #expect(classifier.classify("anything").best?.confidence ?? 0 < 0.9)
  }

  @Test mutating func anyBytesWillDo() {
    var random = FixedRandom(seed: 3)
    for length in 0..<500 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let best = bytes.withFlatArray { classifier.classify($0) }.best
      #expect((0...1).contains(best?.confidence ?? 0))
    }
  }

  @Test mutating func aVeryLongQuestion() {
    let question = String(repeating: "How do I get a library card? ", count: 20000)
    #expect(decision(question) == "library-card")
  }
}
