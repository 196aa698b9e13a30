import Testing

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
}
