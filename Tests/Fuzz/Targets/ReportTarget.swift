import FuzzSupport

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

extension FuzzTarget {
  /// The report on any questions: valid JSON, a page that is well formed, text without control characters.
  static let report = FuzzTarget("report", longest: 512) { bytes in
    var input = FuzzInput(bytes)
    let count = input.number(below: 24)
    let choices = (0..<count).map { _ in (input.number(below: 256), input.number(below: 256)) }
    let names = input.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func name(_ number: Int) -> String { names.isEmpty ? "" : names[number % names.count] }
    let questions = choices.map { first, second in
      EvaluatedQuestion(
        text: name(first), acceptedIntents: first & 1 == 1 ? [] : [name(first >> 1), name(second)],
        kind: second & 1 == 1 ? "" : name(second >> 1), language: first & 2 == 2 ? "zh" : "en",
        predictedIntent: second & 2 == 2 ? nil : name(second >> 2), topCandidate: name(second >> 2),
        confidence: Double(first) / 200)
    }
    let report = EvaluationReport(questions)
    MarkupCheck.check(report.html(title: name(0)))
    Printed.check(report.text())
    let json = report.json()
    Printed.check(json)
    do throws(JSONFailure) {
      _ = try JSONReader.read(Array(json.utf8))
    } catch { fatalError("\(error) in \(json)") }
  }
}
