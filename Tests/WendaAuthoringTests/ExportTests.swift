import Foundation
import Testing
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("Exporting")
struct ExportTests {
  private func reimported(_ faq: ExportedFAQ, _ format: ExportFormat) -> ImportedFAQ {
    imported(faq.export(as: format).files.map { ($0.name, $0.text) })
  }

  @Test(arguments: ExportFormat.allCases)
  func theAnswersComeBack(_ format: ExportFormat) {
    let faq = reimported(sample, format)
    #expect(faq.errors.isEmpty)
    #expect(faq.intents.map(\.id) == sample.intents.map(\.id))
    #expect(faq.intents.map(\.answers) == sample.intents.map(\.answers))
  }

  @Test(arguments: [ExportFormat.csv, .qnaMaker, .nlpCorpus])
  func theQuestionsComeBack(_ format: ExportFormat) {
    let faq = reimported(sample, format)
    for (one, other) in zip(faq.intents, sample.intents) {
      #expect(Set(one.questions.map(\.text)) == Set(other.questions.map(\.text)))
      #expect(
        one.questions.allSatisfy { question in
          other.questions.contains { $0.language == question.language && $0.text == question.text }
        })
    }
  }

  @Test(arguments: [ExportFormat.csv, .qnaMaker])
  func theFollowUpsComeBack(_ format: ExportFormat) {
    let faq = reimported(sample, format)
    #expect(faq["opening-hours"]?.followUps.flatMap(\.after).contains("borrow-books") == true)
    #expect(
      Set(faq["opening-hours"]?.followUps.flatMap(\.questions).map(\.text) ?? []) == [
        "几点能去？", "When can I come?",
      ])
    #expect(faq["borrow-books"]?.related == ["opening-hours"])
  }

  @Test(arguments: [false, true])
  func aTableHoldsEverything(_ hasSafeCells: Bool) {
    var faq = sample
    faq.intents[0].questions.append(ExportedQuestion("=1+1?", .english))
    let text = faq.export(as: .csv, hasSafeCells: hasSafeCells).files[0].text
    let result = imported("faq.csv", text)
    #expect(result.notes.isEmpty)
    #expect(result.intents[0].titles == faq.intents[0].titles)
    #expect(result.intents[0].section == "Visiting")
    #expect(result.intents[0].questions.contains { $0.text == "=1+1?" })
    #expect(result.outOfScope.map(\.text) == faq.outOfScope.map(\.text))
    #expect(ExportedFAQ(result).export(as: .csv, hasSafeCells: hasSafeCells).files[0].text == text)
  }

  @Test func tellsWhatAFormatCannotHold() {
    #expect(sample.export(as: .nlpCorpus).notes.contains { $0.contains("2 follow-up questions") })
    #expect(sample.export(as: .qnaMaker).notes.contains { $0.contains("2 questions to be declined") })
    #expect(sample.export(as: .nlpCorpus).files.map(\.name) == ["corpus-zh.json", "corpus-en.json"])
  }

  /// Answers of hostile shape: whatever comes back is the same text, and nothing runs.
  @Test(arguments: [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
    "\"quotes\" & 'more'",
    "a | b\n\n- c", "**", "* * *", "`", "[", "`</code>`",
  ])
  func hostileTextStaysText(_ text: String) {
    let faq = ExportedFAQ(
      intents: [
        ExportedIntent(
          id: "a", questions: [ExportedQuestion(text.onOneLine, .english)], answers: [.english: text])
      ])
    for format in [ExportFormat.csv, .qnaMaker, .nlpCorpus] {
      #expect(reimported(faq, format).intents.first?.answers[.english] == text)
    }
    let page = faq.export(as: .html).files[0].text
    #expect(page.ranges(of: "<script").count == 1)
    #expect(!page.contains("<img"))
    #expect(!page.lowercased().contains("href=\"javascript"))
  }

  @Test(arguments: ["a\rb", "a\u{1B}[2Jb", "a\u{202E}b", "a\r\nb"])
  func aPageHasNoControlCharacters(_ text: String) {
    let intent = ExportedIntent(
      id: "a", questions: [ExportedQuestion(text, .english)], answers: [.english: text])
    let page = ExportedFAQ(intents: [intent]).export(as: .html).files[0].text
    #expect(!page.unicodeScalars.contains { $0 != "\n" && $0.isTerminalControl })
  }

  @Test(arguments: ["- a", "1. a"])
  func listsAreClosedHoweverDeepTheyAre(_ item: String) {
    let lines = (0..<40).map { String(repeating: " ", count: 4 * ($0 % 20)) + item }
    let page = MarkdownBlocks.html(lines.joined(separator: "\n"))
    for element in ["ul", "ol", "li"] {
      #expect(
        page.ranges(of: "<\(element)>").count == page.ranges(of: "</\(element)>").count, "\(element)")
    }
    #expect(page.ranges(of: "<li>").count == 40)
  }

  @Test func thePageIsSelfContained() {
    let page = sample.export(as: .html).files[0].text
    for part in [
      "name=\"viewport\"", "prefers-color-scheme: dark", "\"FAQPage\"", "lang=\"zh-Hans\"", "id=\"pick-en\"",
      "<ol>",
    ] {
      #expect(page.contains(part))
    }
    #expect(!page.contains("src=") && !page.contains("@import") && !page.contains("<link"))
  }

  @Test func theFolderIsOneThatWendaReads() {
    let files = IntentFolder.files(of: imported("faq.csv", sample.export(as: .csv).files[0].text))
    #expect(files.map(\.name) == ["opening-hours.md", "borrow-books.md", "out-of-scope.md"])
    #expect(
      files[0].text.hasPrefix(
        "# opening-hours\n\n- Section: Visiting\n- Related: borrow-books\n\n## Title\n\n- 中文: 开放时间\n"))
    #expect(files[0].text.contains("## Follow-ups after borrow-books\n\n### 中文\n\n- 几点能去？\n"))
    let heading = imported("f.csv", "question,answer\nq,\"# a\n## b\"\n")
    #expect(IntentFolder.files(of: heading)[0].text.contains("\n#### a\n#### b\n"))
  }

  @Test func aPageHasEachSectionOnceAndTheRestLast() {
    var faq = sample
    faq.intents.append(ExportedIntent(id: "parking", section: "Visiting", answers: [.english: "Yes."]))
    let page = faq.export(as: .html).files[0].text
    let order = [
      "<h2>Visiting</h2>", "opening-hours-en", "parking-en", "<h2>Other topics</h2>", "borrow-books-en",
    ]
    #expect(page.ranges(of: "<h2>Visiting</h2>").count == 2)
    let english = page.range(of: "<div class=\"en\"")?.lowerBound ?? page.endIndex
    let main = page[english...]
    let found = order.compactMap {
      main.range(of: "id=\"\($0)\"")?.lowerBound ?? main.range(of: $0)?.lowerBound
    }
    #expect(found.count == order.count && found == found.sorted())
  }
}
