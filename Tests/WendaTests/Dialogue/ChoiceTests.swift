import Testing

@testable import Wenda

@Suite struct ChoiceTests {
  @Test(arguments: [
    ("1", [0]), ("2.", [1]), ("３", [2]), ("②", [1]), ("2️⃣", [1]), (" 第二个 ", [1]), ("第3项", [2]), ("选三", [2]),
    ("我要第一个", [0]),
    ("最后一个", [2]), ("the first one", [0]), ("The second one, please.", [1]), ("number two", [1]),
    ("option 3", [2]),
    ("one", [0]), ("the last one", [2]), ("I mean the third", [2]), ("1和3", [0, 2]),
    ("both 1 and 2", [0, 1, 2]),
    ("都要", [0, 1, 2]), ("all of them", [0, 1, 2]), ("2 2", [1]),
  ])
  func choices(message: String, places: [Int]) {
    #expect(Choice.parse(message, count: 3) == places)
  }

  @Test(arguments: [
    "", "?", "为什么", "how long does it take", "第二个方案怎么样", "1000 dollars", "the one with the bank",
    "I have two cards, what now?", "the",
    "我想问一个问题", "is it", "one more question", "是的", "yes",
  ])
  func otherMessages(message: String) {
    #expect(Choice.parse(message, count: 3).map { $0.contains { $0 < 3 } } != true)
  }

  @Test func whatIsNotOnTheList() {
    #expect(Choice.parse("4", count: 3) == [3])
    #expect(Choice.parse("第九个", count: 3) == [3])
    #expect(Choice.parse("0", count: 3) == [3])
    #expect(Choice.parse("99999999999999999999", count: 3)?.contains { $0 < 3 } != true)
    #expect(Choice.parse("两个", count: 2) == [0, 1])
  }
}
