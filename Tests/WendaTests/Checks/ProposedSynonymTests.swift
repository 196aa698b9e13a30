import TestSupport
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct ProposedSynonymTests {
  /// Words of both languages that mean the same and are used for the same topic.
  private static let files = [
    "weather.md": LibraryFAQ.file(
      "weather", titles: ("天气", "Weather"), chinese: ["明天天气", "天气怎么样", "天气好吗", "看天气"],
      english: ["weather tomorrow", "what is the weather", "nice weather", "weather please"],
      answers: ("晴", "Sunny")),
    "doctor.md": LibraryFAQ.file(
      "doctor", titles: ("医生", "Doctor"), chinese: ["找医生", "医生在哪", "叫医生", "有医生吗"],
      english: ["find a doctor", "where is the doctor", "call a doctor", "any doctor here"],
      answers: ("在", "Here")),
  ]

  private func pairs(_ files: [String: String]) throws -> [String] {
    ProposedSynonyms.check(try LibraryFAQ.source(files)).map {
      $0.message.split(separator: "\"").map(String.init)
    }.map { [$0[0], $0[2]].sorted().joined(separator: " ") }
  }

  @Test func translationsInNoRowAreProposed() throws {
    let found = try pairs(Self.files)
    #expect(found.contains("doctor 医生"))
    #expect(found.contains("weather 天气"))
  }

  @Test func whatARowHasIsNotProposed() throws {
    var files = Self.files
    files["synonyms.zh.txt"] = "天气, 气象 => weather\n"
    files["synonyms.en.txt"] = "weather, forecast => weather\n"
    let found = try pairs(files)
    #expect(found.contains("doctor 医生"))
    #expect(!found.contains("weather 天气"))
  }

  @Test func notesAreNoFaults() throws {
    let folder = try ScratchFolder(Self.files)
    let review = try KnowledgeReview(of: folder.path())
    #expect(review.noteCount > 0)
    #expect(review.findings.filter { $0.severity == .note }.count == review.noteCount)
    #expect(review.errorCount + review.warningCount + review.noteCount == review.findings.count)
    #expect(review.findings.last?.severity == .note)
  }
}
