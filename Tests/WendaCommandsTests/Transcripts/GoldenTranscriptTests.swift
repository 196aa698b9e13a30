import Foundation
import Testing
import Wenda
import WendaAuthoring

@testable import WendaStreams
@testable import WendaCommands

/// The transcripts of this repository, by the runner of `wenda test`.
@Suite struct GoldenTranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Transcripts").standardized.path

  private static func runs() throws -> [TranscriptRun] {
    var runner = TranscriptRunner()
    var finder = TranscriptFinder()
    try finder.add(folder)
    return try finder.paths.map { path in
      let bytes = try Files.read(path)
      let (file, errors) = TranscriptFile.parse(bytes, path: path, ChatOptions())
      #expect(errors.isEmpty, "\(errors)")
      return try runner.run(file)
    }
  }

  @Test func allPass() throws {
    let runs = try Self.runs()
    #expect(runs.count >= 30)
    for failure in runs.compactMap(\.failure) + TranscriptPairs.outcomes(runs).compactMap(\.failure) {
      Issue.record("\(failure.text(.plain))")
    }
  }

  @Test(arguments: ["zh", "en"])
  func everyTopicIsAsked(language: String) throws {
    let runs = try Self.runs().filter { $0.file.name.hasSuffix("." + language) }
    let answered = Set(runs.flatMap(\.turns).flatMap { $0.decision.split(separator: ", ").map(String.init) })
    let missing = try KnowledgeOptions().knowledge().intents.map(\.id).filter { !answered.contains($0) }
    #expect(missing.isEmpty)
  }
}
