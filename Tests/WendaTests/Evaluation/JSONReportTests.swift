import Foundation
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct JSONReportTests {
  private func object(_ questions: [EvaluatedQuestion]) throws -> [String: Any] {
    let data = Data(EvaluationReport(questions).json().utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func figures() throws {
    let report = try object(mixedQuestions)
    #expect(report["questions"] as? Int == 12)
    let overall = try #require(report["overall"] as? [String: Any])
    let right = try #require(overall["inScopeRight"] as? [String: Any])
    #expect(right["share"] as? Double == 0.625)
    #expect(right["count"] as? Int == 5)
    #expect(overall["auroc"] as? Double == 0.859375)
    let confusions = try #require(report["confusions"] as? [[String: Any]])
    #expect(confusions.map { $0["examples"] as? [String] }[1] == ["多少钱"])
  }

  @Test func keysInOrderAndFixedDigits() {
    let json = EvaluationReport(mixedQuestions).json()
    #expect(
      json.contains(
        "{\"intent\": \"greet\", \"precision\": 1.000000, \"recall\": 0.600000, \"f1\": 0.750000, "
          + "\"support\": 5, \"predicted\": 3, \"right\": 3}"))
    let keys = ["questions", "overall", "languages", "kinds", "intents", "confusions", "calibration"]
    let places = keys.compactMap { json.range(of: "\n  \"\($0)\": ")?.lowerBound }
    #expect(places.count == keys.count)
    #expect(places == places.sorted())
  }

  @Test(arguments: ["\"quoted\" \\ back", "tab\tline\nreturn\r", "\u{0}\u{1F}\u{7F}", "保号卡 👍🏽", "</script>"])
  func anyTextSurvives(text: String) throws {
    let report = try object([evaluated(text, expecting: ["a"], answered: text)])
    let confusion = try #require((report["confusions"] as? [[String: Any]])?.first)
    #expect(confusion["predicted"] as? String == text)
    #expect(confusion["examples"] as? [String] == [text])
  }

  @Test func undefinedIsNull() throws {
    let report = try object([])
    #expect(report["questions"] as? Int == 0)
    #expect((report["calibration"] as? [String: Any])?["error"] is NSNull)
    #expect((report["overall"] as? [String: Any])?["auroc"] is NSNull)
  }

  @Test func orderOfTheQuestionsDoesNotMatter() {
    let there = EvaluationReport(mixedQuestions)
    let back = EvaluationReport(mixedQuestions.reversed())
    #expect(there.overall == back.overall)
    #expect(there.intents == back.intents)
    #expect(there.calibration == back.calibration)
    #expect(there.riskCoverage == back.riskCoverage)
    #expect(there.thresholds == back.thresholds)
  }
}
