import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// A knowledge base too large to fit.
@Suite struct LexicalTests {
  private static let names = [
    "card", "fee", "bank", "网络", "打印", "book", "room", "lamp", "座位", "door", "key", "roof", "wall", "钥匙",
  ]
  private static let source: KnowledgeSource = {
    var random = FixedRandom(seed: 4)
    let lines = (0..<3000).map { number in
      let words = (0..<4).map { _ in names.randomElement(using: &random) ?? "" }
      return "intent\(number)\t\(words.joined(separator: " ")) x\(number % 700)\n"
    }
    return QuestionTableParser.parse(file: "large.tsv", bytes: Array(lines.joined().utf8)).source
  }()
  private static let image = KnowledgeTrainer.image(of: source)
  private var classifier: Classifier

  init() throws {
    classifier = Classifier(try Knowledge(image: Self.image))
  }

  @Test func isTooLargeToFit() {
    #expect(classifier.knowledge.isLexical)
    // It has tokens with postings and tokens that are dense.
    #expect(classifier.knowledge.index.denseRows.count > 0)
    #expect(classifier.knowledge.index.intents.count > 0)
    #expect(KnowledgeTrainer.crossValidate(Self.source, folds: 20) == nil)
  }

  /// Skipping what cannot win must not change who wins.
  @Test(arguments: [
    "card fee x1", "网络 打印", "book room lamp x699 x3 door", "钥匙钥匙钥匙 key roof", "x12", "wall",
    names.joined(separator: " "),
  ])
  mutating func theBestAreThoseOfScoringEverything(question: String) {
    let candidates = classifier.classify(question).candidates
    let knowledge = classifier.knowledge
    var rows: [UInt32] = []
    Tokens.forEach(in: classifier.scorer.scanner, synonyms: knowledge.synonyms) { token in
      if let row = knowledge.vocabulary[Tokens.primaryKey(of: token, in: classifier.scorer.scanner)] {
        rows.append(row)
      }
    }
    let sums = (0..<knowledge.intentCount).map { intent in
      rows.reduce(Float(0)) { $0 + knowledge.weight(row: $1, class: intent) }
    }
    let best = sums.indices.sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }.prefix(3)
    #expect(candidates.map(\.intent) == Array(best))
  }

  @Test(arguments: [0, 1234, 2999])
  mutating func answersItsOwnExamples(number: Int) {
    let question = Self.source.intents[number].questions[0].text
    let result = classifier.classify(question)
    #expect(result.candidates.prefix(2).contains { classifier.knowledge[$0.intent].id == "intent\(number)" })
    #expect(result.decision != .decline)
  }

  @Test(arguments: ["completely foreign words", "天气", "qqqq"])
  mutating func declinesWhatItHasNoWordOf(question: String) {
    #expect(classifier.classify(question).decision == .decline)
  }

  /// An unknown word reaches the postings of the known ones that mean nearly the same, whatever their language.
  @Test(arguments: [
    ("chamber", "room"), ("房间", "room"), ("rooftop", "roof"), ("银行", "bank"), ("networking", "网络"),
  ])
  mutating func anUnknownWordIsReadAsItsNearest(word: String, known: String) throws {
    let explanation = classifier.explain(word)
    let best = try #require(explanation.candidates.first)
    #expect(best.intent.examples.contains { $0.text.contains(known) })
    let part = try #require(explanation.parts.first { $0.kind == .meaning })
    #expect(part.nearWords.contains(known))
    #expect(part.contributions[0] > 0)
    #expect(abs(best.score - explanation.parts.reduce(0) { $0 + $1.contributions[0] }) < 0.001)
  }

  /// What an example has is not read as anything else.
  @Test(arguments: ["room", "钥匙", "card fee"])
  mutating func aKnownWordMeansItself(question: String) {
    #expect(!classifier.explain(question).parts.contains { $0.kind == .meaning })
  }

  @Test func sameTableSameBytes() {
    #expect(KnowledgeTrainer.image(of: Self.source) == Self.image)
  }
}
