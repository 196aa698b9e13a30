import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct ExportCommandTests {
  private let tool: ToolRun

  init() throws {
    tool = try ToolRun()
    #expect(tool("new", tool.path("New")) == 0)
  }

  private var intents: String { tool.path("New/Intents") }

  @Test func tablesGoToStandardOutputOrAFile() throws {
    #expect(tool("export", "csv", "--intents", intents) == 0)
    let table = tool.output
    #expect(table.contains("opening-hours"))
    #expect(tool("export", "csv", "--intents", intents, "--bom", "--output", tool.path("faq.csv")) == 0)
    #expect(try tool.read("faq.csv").unicodeScalars.elementsEqual(("\u{FEFF}" + table).unicodeScalars))
    #expect(tool.output == "\(tool.path("faq.csv")): 4 topics\n")
  }

  @Test func aCorpusIsAFolderOfALanguageEach() throws {
    #expect(tool("export", "nlpjs", "--intents", intents, "--output", tool.path("corpus")) == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.path("corpus")).count == 2)
    #expect(tool("export", "nlpjs", "--intents", intents, "--output", tool.path("corpus")) == 2)
    #expect(tool("export", "nlpjs", "--intents", intents) == 2)
    #expect(tool.complaints.contains("name a folder with --output FOLDER"))
  }

  @Test func aPageHasBothLanguages() {
    #expect(tool("export", "html", "--intents", intents) == 0)
    #expect(tool.output.contains("FAQPage"))
    #expect(tool.output.contains("营业时间") && tool.output.contains("Opening hours"))
  }

  /// What is exported, imported and asked gives the same answers.
  @Test(arguments: ["csv", "nlpjs"], [("补胎要多少钱？", "30 元"), ("when do you open", "10 am to 6 pm")])
  func roundTrip(_ format: String, _ asked: (question: String, answer: String)) {
    let path = tool.path(format == "nlpjs" ? "corpus" : "faq.csv")
    #expect(tool("export", format, "--intents", intents, "--output", path) == 0)
    #expect(tool("import", path, "--output", tool.path("Again")) == 0)
    #expect(tool("ask", "--intents", tool.path("Again"), asked.question) == 0)
    #expect(tool.output.contains(asked.answer))
  }

  @Test(arguments: [
    (["export"], "export takes one format: csv, qnamaker, nlpjs, html"),
    (["export", "cvs"], "unknown format cvs; use one of: csv"),
    (["export", "html", "--bom"], "--bom is for"),
    (["export", "html", "--safe-cells"], "--safe-cells is for csv"),
    (["export", "csv", "--intents", "a.wenda"], "a.wenda is compiled"),
  ])
  func wrongCalls(_ call: [String], _ message: String) {
    #expect(tool.run(call) == 2)
    #expect(tool.complaints.contains(message))
  }
}
