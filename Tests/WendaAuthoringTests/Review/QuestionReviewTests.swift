import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct QuestionReviewTests {
  private func responder() throws -> Responder { Responder(Classifier(try ReviewFAQ.knowledge.get())) }

  private func review(_ questions: [String], includesTold: Bool = false) throws -> QuestionReview {
    var log = QuestionLog()
    for question in questions { log.add(question) }
    return QuestionReview(log, of: try responder(), sure: 0.7, includesTold: includesTold)
  }

  @Test func questionsThatFoldAlikeAreOne() {
    var log = QuestionLog()
    for text in ["可以停车吗？", "可以停車嗎", "Parking", "PARKING!", "ｐａｒｋｉｎｇ", "???", ""] { log.add(text) }
    #expect(log.questions.map(\.count) == [2, 3])
    #expect(log.questions.map(\.text) == ["可以停车吗？", "Parking"])
    #expect(log.count == 5)
    #expect(log.wordless == 2)
  }

  @Test func aFullLogCountsOnAndSaysSo() {
    var log = QuestionLog(mostQuestions: 2)
    for text in ["a b", "c d", "e f", "a b", "g h"] { log.add(text) }
    #expect(log.questions.map(\.text) == ["a b", "c d"])
    #expect(log.count == 5)
    #expect(log.dropped == 2)
  }

  @Test func whatIsAnsweredSurelyIsNotListed() throws {
    let review = try review(["怎么办借书证", "How do I get a library card?", "flying to the moon", "去月球怎么走"])
    #expect(review.counts[.answered] == 2)
    #expect(Set(review.groups.flatMap(\.questions).map(\.asked.text)) == ["flying to the moon", "去月球怎么走"])
  }

  @Test(arguments: [
    ["哪里可以停车", "停车场在哪里", "停车要钱吗", "可以停车吗", "你们卖冰淇淋吗", "有冰淇淋卖吗"],
    [
      "where can I park my car", "is there a car park", "can I park my car here", "car park",
      "do you sell ice cream",
      "is there ice cream to buy",
    ],
  ])
  func likeQuestionsAreTogether(questions: [String]) throws {
    let groups = try review(questions).groups
    func group(_ text: String) -> Int? {
      groups.firstIndex { $0.questions.contains { $0.asked.text == text } }
    }
    #expect(group(questions[4]) == group(questions[5]))
    #expect(group(questions[0]) != group(questions[4]))
    #expect(Set(questions[..<4].map(group)).count <= 2)
  }

  @Test func theMostAskedComesFirstWhateverTheOrder() throws {
    let questions = ["去月球怎么走", "能寄养小狗吗", "能寄养小狗吗", "寄养小狗要多少钱", "flying to the moon"]
    let one = try review(questions)
    let other = try review(questions.reversed())
    #expect(one.groups.first?.questions.first?.asked.text == "能寄养小狗吗")
    #expect(
      one.groups.map { $0.questions.map(\.asked.text) } == other.groups.map { $0.questions.map(\.asked.text) }
    )
    #expect(one.groups.map(\.count) == one.groups.map(\.count).sorted(by: >))
  }

  /// An example says that they are to be declined: that is dealt with.
  @Test(arguments: ["今天天气怎么样？", "what's the weather LIKE"])
  func whatIsToldOutOfScopeIsOnlyCounted(question: String) throws {
    let review = try review([question, question])
    #expect(review.groups.isEmpty)
    #expect(review.told == 2)
    let all = try self.review([question], includesTold: true)
    #expect(all.groups.count == 1)
    let report = ReviewReport(all, of: try responder(), groups: 5, samples: 3)
    #expect(report.entries.first?.reason.shortfall.name == "told")
  }

  @Test func recordsTellWhatWasDecidedThen() throws {
    var log = QuestionLog()
    log.add("怎么办借书证", recorded: .declined)
    log.add("flying to the moon", recorded: .answered)
    log.add("去月球怎么走", recorded: .asked)
    let review = QuestionReview(log, of: try responder(), sure: 0.7)
    #expect(review.answeredByNow == 1)
    #expect(review.groups.flatMap(\.questions).map(\.asked.text) == ["去月球怎么走"])
  }

  @Test func wordsThatNoExampleHasAreNamed() throws {
    let review = try review(["可以用云闪付吗", "zxqvy borrowing"])
    let report = ReviewReport(review, of: try responder(), groups: 5, samples: 3)
    let words = report.entries.flatMap(\.reason.unknownWords)
    #expect(words.contains { $0.contains("闪") })
    #expect(words.contains("zxqvy"))
    #expect(!words.contains("borrowing"))
  }

  @Test func thePageIsSelfContainedAndEscaped() throws {
    let review = try review(["<script>alert(1)</script> & zxqvy", "去月球怎么走 \u{1B}[2J"])
    let page = ReviewReport(review, of: try responder(), groups: 5, samples: 3).html(
      title: "<b>.txt")
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; zxqvy"))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<b>.txt"))
    #expect(!page.contains("\u{1B}"))
    for outside in ["http:", "https:", "src=", "href=", "url(", "@import"] {
      #expect(!page.contains(outside))
    }
    #expect(page.contains("prefers-color-scheme: dark"))
  }

  @Test func theJSONReadsBack() throws {
    let review = try review(["zxqvy \"quoted\"", "去月球怎么走"])
    let text = ReviewReport(review, of: try responder(), groups: 1, samples: 3).json()
    let value = try JSONReader.read(Array(text.utf8))
    #expect(value["questions"]?.text == "2")
    #expect(value["groupCount"]?.text == "2")
    #expect(value["groups"]?.elements.count == 1)
  }
}
