import TestSupport
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ExampleCountTests {
  /// Of each topic so many questions, and how many of them are answered with it.
  private func predictions(_ topics: [(id: String, count: Int, found: Int)], rival: String? = nil)
    -> [HeldOutPrediction]
  {
    topics.flatMap { topic in
      (0..<topic.count).map { number in
        let isFound = number < topic.found
        return HeldOutPrediction(
          question: SourceQuestion("q\(number)", .english), intent: topic.id,
          candidate: isFound ? topic.id : rival ?? topic.id, confidence: 0.5,
          isAnswered: isFound || rival != nil)
      }
    }
  }

  private func source(_ ids: [String]) -> KnowledgeSource {
    var source = KnowledgeSource()
    source.intents = ids.map { SourceIntent($0, at: SourcePlace(file: "\($0).md", line: 1)) }
    return source
  }

  @Test func onlyWhatSurelyIsTooLittleIsTold() {
    let few = predictions([("a", 10, 4), ("b", 10, 7), ("c", 10, 10)])
    let half = predictions([("a", 10, 2), ("b", 10, 5), ("c", 10, 8)])
    let found = TooFewExamples.check(source(["a", "b", "c"]), few: few, half: half)
    #expect(
      found.map(\.short) == [
        "a.md:1:1: note: too few examples for \"a\" to be found: left out in turn, 4 of 10 are answered with it"
      ])
  }

  /// The slower misses fall with more examples, the more it takes.
  @Test func theEstimateFollowsFromBothSizes() throws {
    func more(half: Int) throws -> Int {
      let found = TooFewExamples.check(
        source(["a"]), few: predictions([("a", 20, 10)]), half: predictions([("a", 20, half)]))
      let words = try #require(found.first).remedy.split(separator: " ").compactMap { Int($0) }
      return try #require(words.first)
    }
    #expect(try more(half: 2) < more(half: 7))
    #expect((25...35).contains(try more(half: 0)))
  }

  @Test func theTopicThatMostGoToIsNamed() {
    let few = predictions([("a", 10, 2)], rival: "b")
    let found = TooFewExamples.check(source(["a"]), few: few, half: few)
    #expect(found.first?.message.hasSuffix("and most others go to \"b\"") == true)
    #expect(found.first?.remedy.contains("more than 40 more") == true)
  }

  @Test func thoseOfTheFAQAreTold() throws {
    var files = LibraryFAQ.files
    files["strange.md"] = LibraryFAQ.file(
      "strange", titles: ("杂", "odd"), chinese: ["蓝色大象", "你会游泳", "窗户碎了", "灯泡坏了", "地铁几号线"],
      english: [
        "purple elephants", "swimming lessons", "broken window", "the lamp is dead", "which metro line",
      ],
      answers: ("答", "answer"))
    let folder = try ScratchFolder(files)
    let found = try KnowledgeReview(of: folder.path()).findings.map(\.short).filter { $0.contains("too few") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("strange.md:1:1: note: too few examples for \"strange\"") == true)
  }
}
