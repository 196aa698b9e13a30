import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct TokensTests {
  /// Kind and text of each token, in order.
  private func tokens(_ text: String) throws -> [String] {
    var source = KnowledgeSource()
    source.intents = [SourceIntent("a")]
    source.intents[0].questions = [
      SourceQuestion("x", .english)
    ]
    source.synonyms =
      SynonymFileParser.parse(file: "s", bytes: Array("Alipay, 支付宝 => alipay\n充值, top up => top-up".utf8))
      .rows
    var classifier = Classifier(try Knowledge(image: KnowledgeTrainer.image(of: source)))
    return classifier.explain(text).parts.filter { $0.kind != .bias }.map {
      "\($0.kind.rawValue): \($0.text)"
    }
  }

  @Test func ofAMixedText() throws {
    #expect(
      try tokens("用Alipay充值") == [
        "word: 用", "word: Alipay", "word: 充", "word: 值",
        "pair: ^ 用", "pair: 用Alipay", "pair: Alipay充", "pair: 充值", "pair: 值 $",
        "concept: alipay", "concept: top-up", "concept pair: alipay + top-up",
      ])
  }

  @Test func ofOneWordAndOfNone() throws {
    #expect(try tokens("Hi!") == ["word: Hi", "pair: ^ Hi", "pair: Hi $"])
    #expect(try tokens("?!") == [])
  }

  @Test func aConceptBesideItselfIsNoPair() throws {
    #expect(try !tokens("充值 top up").contains { $0.hasPrefix("concept pair") })
  }
}
