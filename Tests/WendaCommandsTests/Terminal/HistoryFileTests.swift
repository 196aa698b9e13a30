import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct HistoryFileTests {
  private func environment(_ values: [String: String]) -> (String) -> String? { { values[$0] } }

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/wenda/history"),
      (["HOME": "/h"], "/h/.local/state/wenda/history"),
      (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/wenda/history"), ([:], nil),
      (["HOME": "/h", "NO_HISTORY": "1"], nil), (["HOME": "/h", "WENDA_NO_HISTORY": "1"], nil),
      (["HOME": "/h", "NO_HISTORY": ""], "/h/.local/state/wenda/history"),
    ] as [([String: String], String?)])
  func theSystemNamesThePlace(values: [String: String], path: String?) {
    #expect(HistoryFile(environment: environment(values))?.path == path)
  }

  @Test func onlyItsOwnerReadsIt() throws {
    let run = try ToolRun()
    let file = HistoryFile(path: run.path("a/b/history"))
    file.append("怎么充值")
    file.append("why?")
    #expect(file.load() == ["怎么充值", "why?"])
    #expect(try #require(FileDescriptor.status(path: file.path)).st_mode & 0o777 == 0o600)
    #expect(try #require(FileDescriptor.status(path: run.path("a"))).st_mode & 0o777 == 0o700)
  }

  @Test func conversationsAtOnceKeepEachOthersLines() async throws {
    let run = try ToolRun()
    let path = run.path("history")
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask { for line in 0..<600 { HistoryFile(path: path).append("\(writer) \(line)") } }
      }
    }
    let lines = HistoryFile(path: path).load()
    #expect(lines.count == HistoryFile.mostLines)
    // What was left out is the oldest of each.
    for writer in 0..<4 {
      let own = lines.filter { $0.hasPrefix("\(writer) ") }
      #expect(own == (600 - own.count..<600).map { "\(writer) \($0)" })
    }
  }

  @Test(arguments: ["/dev/null/history", "/proc/wenda/history", "/dev/zero"])
  func aPlaceThatCannotBeWrittenDisturbsNobody(path: String) {
    HistoryFile(path: path).append("line")
    #expect(HistoryFile(path: path).load() == [])
  }

  @Test func aLineThatBeginsWithASpaceIsNotWritten() throws {
    let run = try ToolRun()
    let file = HistoryFile(path: run.path("history"))
    var history = LineHistory(file: file)
    for line in ["a", "a", " secret", "b"] { history.add(line) }
    #expect(history.lines() == ["a", " secret", "b"])
    #expect(file.load() == ["a", "b"])
  }
}
