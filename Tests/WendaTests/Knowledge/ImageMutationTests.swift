import Foundation
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// Compiled files whose checksum was made to fit are refused, or answered from without a step outside.
///
/// The loader checks what would be used without a look, and in debug builds every look into a section is
/// checked too, so that a step outside ends the tests. `WENDA_MUTATIONS=20000` asks for more.
@Suite struct ImageMutationTests {
  /// Fitted in two languages, fitted in one, and too large to fit.
  enum Kind: String, CaseIterable { case fitted, english, lexical }

  private static let count = Int(ProcessInfo.processInfo.environment["WENDA_MUTATIONS"] ?? "") ?? 216

  private static let questions = [
    "怎么办借书证", "书丢了怎么办", "wifi密码是什么", "那要带什么？", "How do I get a libary card?", "and wifi?", "why not?",
    "打印和复印，还有图书馆几点开门？", "topics", "2", "the second one", "again", "I do not want a card", "drizzle",
    "card fee x1 网络 打印", "请说中文", "開放時間", "no", "bow do I get a crad", "无县网密吗",
  ]

  private static let images: [Kind: [UInt8]] = {
    var random = FixedRandom(seed: 9)
    let names = ["card", "fee", "网络", "打印", "book", "room", "座位", "door", "key", "library"]
    let lines = (0..<2900).map { number in
      let words = (0..<4).map { _ in names.randomElement(using: &random) ?? "" }
      return "intent\(number)\t\(words.joined(separator: " ")) x\(number % 700)\n"
    }
    let large = QuestionTableParser.parse(file: "large.tsv", bytes: Array(lines.joined().utf8)).source
    let english = QuestionTableParser.parse(
      file: "small.tsv",
      bytes: Array(
        "card\tHow do I get a card?\ncard\tapply for a card\nrain\twill it rain\nrain\tis it wet outside\n-\thi\n"
          .utf8)
    ).source
    let fitted = try? LibraryFAQ.source()
    return [
      .fitted: KnowledgeTrainer.image(of: fitted ?? english), .english: KnowledgeTrainer.image(of: english),
      .lexical: KnowledgeTrainer.image(of: large),
    ]
  }()

  @Test(arguments: Kind.allCases)
  func whatWasNotDamagedIsTaken(kind: Kind) throws {
    let image = try #require(Self.images[kind])
    #expect(try Knowledge(image: ImageMutator.sealed(image)).isLexical == (kind == .lexical))
  }

  @Test(arguments: Kind.allCases)
  func everySectionMayBeDamaged(kind: Kind) throws {
    let image = try #require(Self.images[kind])
    var mutator = ImageMutator(image, seed: 7)
    var (refused, taken) = (0, 0)
    for number in 0..<Self.count {
      let sections = KnowledgeImage.Section.allCases
      let mutant = mutator.mutant(in: sections[number % sections.count])
      guard let knowledge = try? Knowledge(image: mutant) else {
        refused += 1
        continue
      }
      taken += 1
      use(knowledge, number)
    }
    // The mutator damages what matters, and what does not.
    #expect(refused > Self.count / 10 && taken > Self.count / 10)
  }

  /// Asks in both languages, has it explained, and looks at all that is there.
  private func use(_ knowledge: Knowledge, _ number: Int) {
    var conversation = Conversation(Responder(Classifier(knowledge)))
    _ = conversation.greeting()
    for place in 0..<5 {
      let question = Self.questions[(number * 5 + place) % Self.questions.count]
      let reply = conversation.reply(to: question)
      #expect(reply.confidence.map { !$0.isNaN } ?? true, "mutation \(number)")
      #expect(reply.intents.allSatisfy { $0 < knowledge.intentCount }, "mutation \(number)")
    }
    _ = conversation.offerTopics(in: number % 2 == 0 ? .chinese : .english)
    _ = conversation.reply(to: "1")
    if number % 5 == 0 { explain(&conversation.responder, number) }
    if number % 50 == 0 { _ = knowledge.meaning(of: "drizzle") }
    for intent in knowledge.intents.prefix(50) {
      _ = (intent.id, intent.section, intent.place, intent.related.map(\.id))
      for language in Language.allCases { _ = (intent.title(in: language), intent.answer(in: language)) }
    }
    for example in knowledge.examples.prefix(200) { _ = (example.text, example.intent?.id, example.place) }
    _ = knowledge.number(of: "none")
  }

  private func explain(_ responder: inout Responder, _ number: Int) {
    for (question, explanation) in responder.explain(
      Self.questions[number % Self.questions.count])
    {
      #expect(
        explanation.parts.allSatisfy { $0.contributions.allSatisfy { !$0.isNaN } }, "\(number) \(question)")
      _ = explanation.candidates.map { ($0.intent.id, $0.nearest?.example.text, $0.nearest?.example.place) }
    }
  }
}
