import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct TextReportTests {
  @Test func figuresStandInTheirRows() {
    let lines = EvaluationReport(mixedQuestions).text().split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("all 12 questions") && $0.contains("62.5%") })
    #expect(lines.contains { $0.hasPrefix("language zh") })
    #expect(lines.contains { $0.hasPrefix("no kind") })
    #expect(lines.contains { $0.hasPrefix("greet ") && $0.hasSuffix("75.0%        5") })
    #expect(lines.contains { $0.hasSuffix("greet → bye") })
    #expect(lines.contains("        hello there"))
    #expect(lines.contains("answers given at confidence 0.9 or more: 2, right 100.0% (34.2–100.0%)"))
  }

  @Test func chineseNamesKeepTheColumns() throws {
    let questions = ["保号卡", "ok", "转人工服务"].map {
      evaluated(expecting: [$0], answered: $0, at: 0.75, kind: $0, language: "zh")
    }
    let lines = EvaluationReport(questions).text().split(separator: "\n")
    for last in ["1", "–"] {
      // Each of these rows ends in the same right-aligned column.
      let rows = lines.filter { line in
        line.hasSuffix(" \(last)") && questions.contains { line.contains($0.kind) }
      }
      #expect(rows.count == 3)
      let widths = rows.map { row in
        row.unicodeScalars.reduce(0) { $0 + (("一"..."龥").contains($1) ? 2 : 1) }
      }
      #expect(Set(widths).count == 1)
    }
  }

  @Test func emptyInputIsSaid() {
    let text = EvaluationReport([]).text()
    #expect(text.contains("all 0 questions"))
    #expect(!text.lowercased().contains("nan"))
  }

  @Test func manyIntentsAreCutWithAWord() {
    let questions = (0..<45).map { evaluated(expecting: ["i\($0)"], answered: "i\(($0 + 1) % 45)") }
    let text = EvaluationReport(questions).text()
    #expect(text.contains("15 more, each at least as good as the last"))
    #expect(text.contains("30 more questions in 30 pairs"))
  }

  @Test func questionsCannotSteerTheTerminal() {
    let text = EvaluationReport([evaluated("\u{1B}[2J\nx", expecting: ["a"], answered: "\u{7}b")]).text()
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{7}"))
    #expect(text.contains("[2J x"))
  }
}
