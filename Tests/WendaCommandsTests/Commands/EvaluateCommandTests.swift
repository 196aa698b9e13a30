import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct EvaluateCommandTests {
  private let tool: ToolRun

  init() throws { tool = try ToolRun() }

  @Test func aLabelThatNamesNoIntentIsToldOnce() throws {
    try tool.write("kycc\twhat is kyc\nkycc\t什么是KYC\nkyc\tkyc\n", to: "q.tsv")
    #expect(tool("evaluate", tool.path("q.tsv")) == 0)
    #expect(
      tool.complaints
        == "\(tool.path("q.tsv")):1:1: warning: there is no intent \"kycc\", so no answer to this is right; "
        + "did you mean \"kyc\"?\n")
  }

  @Test(arguments: ["|", "kyc|", "-|kyc"])
  func aLabelThatNamesNothingIsAnError(label: String) throws {
    try tool.write("\(label)\twhat is kyc\n", to: "q.tsv")
    #expect(tool("evaluate", tool.path("q.tsv")) == 1)
    #expect(tool.complaints.contains("q.tsv:1:1: error: \"\(label)\" does not name intents"))
  }

  @Test func theReportDoesNotReplaceTheLabels() throws {
    try tool.write("kyc\twhat is kyc\n", to: "q.tsv")
    #expect(tool("evaluate", "--report", tool.path("q.tsv"), tool.path("q.tsv")) == 2)
    #expect(try tool.read("q.tsv") == "kyc\twhat is kyc\n")
    #expect(tool("evaluate", "--report", tool.path("r.html"), tool.path("q.tsv")) == 0)
    #expect(try tool.read("r.html").contains("kyc"))
  }

  /// Without labelled questions the examples are left out in turn.
  @Test func foldsAreTheDefault() throws {
    #expect(tool("new", tool.path("FAQ")) == 0)
    let intents = tool.path("FAQ/Intents")
    #expect(tool("evaluate", "--intents", intents) == 0)
    let byDefault = tool.output
    #expect(byDefault.contains("the threshold in use costs"))
    #expect(tool("evaluate", "--intents", intents, "--folds", "10") == 0)
    #expect(tool.output == byDefault)
    #expect(tool("evaluate") == 2)
    #expect(tool.complaints.contains("--intents PATH"))
  }

  /// The settings are read, and an option goes before them.
  @Test func theReportSaysWhatMadeIt() throws {
    #expect(tool("new", tool.path("FAQ")) == 0)
    let intents = tool.path("FAQ/Intents")
    try tool.write("# settings\n- Threshold: 45 %\n- Out of scope: 20 %\n", to: "FAQ/Intents/settings.md")
    for (options, source, threshold) in [([], "settings", 0.45), (["--threshold", "0.2"], "option", 0.2)] {
      for call in [[tool.path("FAQ/questions.tsv")], []] {
        let arguments = ["evaluate", "--json", "--intents", intents, "--report", tool.path("r.html")]
        #expect(tool.run(arguments + options + call) == 0)
        let data = Data(tool.output.utf8)
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(report["version"] as? String == WendaTool.version)
        #expect(report["faq"] as? String == intents)
        #expect(report["topics"] as? Int == 4)
        let settings = try #require(report["settings"] as? [String: Any])
        #expect(settings["thresholdSource"] as? String == source)
        #expect(settings["threshold"] as? Double == threshold)
        #expect(settings["outOfScopeShare"] as? Double == 0.2)
        let cost = try #require(report["thresholdCost"] as? [String: Any])
        #expect(cost["cost"] as? Double ?? -1 >= 0)
        let page = try tool.read("r.html")
        #expect(page.contains("Wenda \(WendaTool.version)"))
        #expect(page.contains(intents))
        #expect(tool.run(arguments + options + call) == 0)
        #expect(try tool.read("r.html") == page)
      }
    }
  }
}
