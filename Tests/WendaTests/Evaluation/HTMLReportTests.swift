import Foundation
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HTMLReportTests {
  /// Mixed questions, too many intents to draw them all, one question, and none.
  static let inputs: [[EvaluatedQuestion]] = [
    mixedQuestions,
    (0..<200).map {
      evaluated(
        "q\($0)", expecting: ["intent-\($0 % 60)"], answered: "intent-\($0 % 7 == 0 ? 1 : $0 % 60)",
        at: Double($0) / 256)
    },
    [evaluated(expecting: ["a"], answered: "a", at: 1)],
    [evaluated(at: 0)],
    [],
  ]

  private func pictures(_ page: String) -> [String] {
    page.components(separatedBy: "<svg ").dropFirst().compactMap { rest in
      rest.range(of: "</svg>").map { "<svg " + rest[..<$0.upperBound] }
    }
  }

  @Test(arguments: inputs)
  func needsNothingButItself(questions: [EvaluatedQuestion]) {
    let page = EvaluationReport(questions).html(title: "zh.tsv")
    for outside in ["http:", "https:", "src=", "href=", "url(", "@import"] {
      #expect(!page.contains(outside))
    }
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("name=\"viewport\""))
    #expect(page.contains("prefers-color-scheme: dark"))
  }

  @Test(arguments: inputs)
  func picturesAreWellFormedAndNamed(questions: [EvaluatedQuestion]) {
    let page = EvaluationReport(questions).html(title: "x")
    var names: [String] = []
    for picture in pictures(page) {
      #expect(XMLParser(data: Data(picture.utf8)).parse(), "\(picture.prefix(200))")
      if picture.contains("aria-hidden") { continue }
      #expect(picture.contains("<title id=") && picture.contains("<desc id="))
      names.append(
        String(picture.components(separatedBy: "aria-labelledby=\"")[1].prefix(while: { $0 != " " })))
    }
    #expect(Set(names).count == names.count)
    #expect(names.isEmpty == questions.isEmpty)
  }

  @Test(arguments: inputs)
  func numbersAreNumbers(questions: [EvaluatedQuestion]) {
    let page = EvaluationReport(questions).html(title: "x").lowercased()
    #expect(page.range(of: "[^a-z](nan|inf|nil|optional)[^a-z]", options: .regularExpression) == nil)
  }

  @Test(arguments: inputs)
  func everythingIsSaidInBothLanguages(questions: [EvaluatedQuestion]) {
    let page = EvaluationReport(questions).html(title: "x")
    let chinese = page.components(separatedBy: "class=\"zh\" lang=\"zh-Hans\">")
    let english = page.components(separatedBy: "class=\"en\" lang=\"en\">")
    #expect(chinese.count == english.count)
    #expect(chinese.count > 3)
  }

  @Test func anyTextStaysText() {
    let evil = "</text></title><script>alert(\"1\" & '2')</script>\u{0}\u{202E}"
    let question = EvaluatedQuestion(
      text: evil, acceptedIntents: [evil + "a"], kind: evil, language: evil, predictedIntent: evil,
      topCandidate: evil, confidence: 0.5)
    let page = EvaluationReport([question]).html(title: evil)
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(!page.contains("alert(\""))
    #expect(page.contains("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)"))
    #expect(!page.unicodeScalars.contains { $0 == "\u{0}" || $0 == "\u{202E}" })
    for picture in pictures(page) { #expect(XMLParser(data: Data(picture.utf8)).parse()) }
  }

  @Test func manyIntentsAreDrawnInPart() {
    let page = EvaluationReport(Self.inputs[1]).html(title: "x")
    #expect(page.contains("只画最差的 36 个"))
    #expect(page.contains("the worst 36 only"))
    #expect(page.contains("the other 41"))
  }
}
