import TestSupport

import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct KnowledgeReviewTests {
  @Test func errorsComeFirstEachInOrder() throws {
    var files = LibraryFAQ.files
    files["printing.md"]?.append("\nmore\n### 中文\nagain\n")
    files["wifi.md"] = files["wifi.md"]?.replacing(
      "Related: printing", with: "Related: printing, opening-hours")
    files["zz.md"] = "# zz\n"
    let folder = try ScratchFolder(files)
    let review = try KnowledgeReview(of: folder.path())
    let severities = review.findings.map(\.severity)
    let order: [Diagnostic.Severity] = [.error, .warning, .note]
    let ranks = severities.compactMap { order.firstIndex(of: $0) }
    #expect(ranks == ranks.sorted())
    #expect(review.errorCount == severities.count { $0 == .error })
    #expect(review.errorCount + review.warningCount + review.noteCount == review.findings.count)
    for kind in order {
      let places = review.findings.filter { $0.severity == kind }.map(\.place)
      #expect(places == places.sorted())
    }
    #expect(review.findings.first?.short.hasPrefix("printing.md") == true)
  }

  @Test func aFileThatWasNotUnderstoodIsNotJudgedFurther() throws {
    var files = LibraryFAQ.files
    files["wifi.md"] = files["wifi.md"]?.replacing("## Answer", with: "## Anwser")
    let folder = try ScratchFolder(files)
    let review = try KnowledgeReview(of: folder.path())
    #expect(review.findings.map(\.message) == ["unknown heading \"Anwser\""])
    #expect(!review.isCrossValidated)
  }

  @Test func aTable() throws {
    let folder = try ScratchFolder([
      "t.tsv": "a\thow much\na\tprice\nb\tHOW MUCH?\nb\twhen\nb\twhere\n-\tprice\n"
    ])
    let found = try KnowledgeReview(of: folder.path("t.tsv")).findings.map(\.brief)
      .filter { !$0.contains("without it") && !$0.contains(": note: ") }
    #expect(
      found == [
        "t.tsv:3:3: error: \"HOW MUCH?\" is also a question of \"a\"",
        "t.tsv:6:3: error: \"price\" is out of scope here and a question of \"a\"",
        "t.tsv:1:1: warning: \"a\" has only 2 questions",
      ])
  }

  @Test func wherePathsDoNotLead() throws {
    #expect(throws: FileError.self) { try KnowledgeReview(of: "/nowhere/at/all") }
  }
}
