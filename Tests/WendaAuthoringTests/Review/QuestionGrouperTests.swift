import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct QuestionGrouperTests {
  private func numbers(_ questions: [String]) throws -> [Int] {
    var profiler = QuestionProfiler(try ReviewFAQ.knowledge.get())
    var grouper = QuestionGrouper()
    return questions.map { grouper.group(of: profiler.profile($0)) }
  }

  @Test(arguments: [
    ["怎么才能预约研讨室", "研讨室怎么预约", "想预约一间研讨室", "打印机没纸了"],
    ["how do I book a study room", "booking a study room", "book study room", "the printer is out of paper"],
  ])
  func wordsInCommonJoin(questions: [String]) throws {
    #expect(try numbers(questions) == [0, 0, 0, 1])
  }

  @Test func theSameInTheSameOrderIsGroupedTheSame() throws {
    let questions = (0..<300).map { "word\($0 % 40) and word\($0 % 7) of \($0)" }
    #expect(try numbers(questions) == numbers(questions))
  }

  /// A million words are no reason to take a million steps.
  @Test func longQuestionsAreComparedByTheirBeginning() throws {
    let long = String(repeating: "预约研讨室 ", count: 4000)
    #expect(try numbers([long, long + "还有打印机"]) == [0, 0])
  }
}
