import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ChoiceTests {
  @Test(
    arguments: [
      ("1", [0]), ("3.", [2]), ("第二个", [1]), ("选三", [2]), ("我要第 2 项", [1]), ("第一种吧", [0]), ("头一个", [0]),
      ("最后一个", [2]),
      ("最后那个", [2]), ("２", [1]), ("the first one", [0]), ("one", [0]), ("number one please", [0]),
      ("the 2nd", [1]), ("3rd one", [2]),
      ("I mean the last one", [2]), ("the latter", [2]), ("option 3", [2]),
      ("1和3", [0, 2]), ("3, 1", [2, 0]), ("第一个和第三个", [0, 2]), ("one and two", [0, 1]),
      ("the first and the last one", [0, 2]),
      ("都要", [0, 1, 2]), ("all of them", [0, 1, 2]), ("2 2", [1]),
      ("选二", [1]), ("3呢", [2]), ("number 2 please", [1]), ("I'll take the second", [1]), ("说说第二个", [1]),
      ("中间那个", [1]), ("the middle one", [1]), ("the first two", [0, 1]), ("后两个", [1, 2]),
      ("第二和第三种都讲讲", [1, 2]), ("all three", [0, 1, 2]), ("三个都要", [0, 1, 2]), ("no, the second one", [1]),
      ("第二种办法怎么做", [1]), ("what is the first step", [0]), ("how does the third work", [2]),
    ] as [(String, [Int])])
  func placesAreNamedInManyWays(message: String, places: [Int]) {
    #expect(Choice.parse(message, count: 3) == places)
  }

  @Test(arguments: ["两个都要", "两个", "both", "both please"])
  func bothAreAllOfTwo(message: String) {
    #expect(Choice.parse(message, count: 2) == [0, 1])
  }

  @Test(arguments: [("the other one", 1), ("另外两个", 2), ("the rest", 0), ("剩下的", 0), ("不是，另一个", 1)])
  func theOthersAreCounted(message: String, count: Int) {
    var scanner = WordScanner()
    scanner.scan(message)
    #expect(Choice(scanner)?.others == count)
  }

  @Test(arguments: [
    ("There are two of them: go by bus, or walk.", ["go by bus", "walk"]),
    ("主要有三种：步行、坐车，或者骑车。", ["步行", "坐车", "骑车"]),
    ("There are two systems: one is old, while the other is new.", []),
    ("There are three of them: go by bus, or walk.", []),
  ])
  func aSentenceMayCountItsList(answer: String, items: [String]) {
    #expect(AnswerList(answer).items == items)
  }

  @Test(arguments: ["9", "0", "第四个", "the fourth one"])
  func aNumberBeyondTheListIsAChoiceOfNone(message: String) {
    #expect(Choice.parse(message, count: 3) == [3])
  }

  @Test(
    arguments: [
      "", "？", "please", "the", "2degrees", "第一次开户要带什么", "one question: what is KYC", "which one is best",
      "how do I get one", "is that one safe", "再说一遍", "都不是", "none of all three", "我要",
      "1 2 3 1 2 3 1 2 3 1 2 3 1", "99999999999999999999",
    ])
  func anythingElseIsNoChoice(message: String) {
    #expect(Choice.parse(message, count: 3) == nil)
  }

  @Test func theWordsOfPlacesAreThoseOfTheirTables() {
    func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
    let ordering = Set(Places.ends.keys).union(Places.sides.keys)
    #expect(set(Places.orders) == ordering.union(["第"]))
    #expect(
      set(Places.beginnings)
        == ordering.union(Places.everything).union(Places.pairs).union(Places.others.keys))
  }
}

extension Choice {
  /// The places in a list of `count` that a message picks.
  fileprivate static func parse(_ message: String, count: Int) -> [Int]? {
    var scanner = WordScanner()
    scanner.scan(message)
    return Choice(scanner)?.places(count: count)
  }
}
