import Foundation
import Testing

@testable import WendaCommands

/// A call of the tool in a folder of its own, with all that it says.
final class ToolRun {
  let folder: URL
  private(set) var output = ""
  private(set) var complaints = ""
  var environment: [String: String] = [:]
  /// The lines of standard input.
  var input: [String] = []

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("wenda-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// Runs the tool; the output is that of this call only.
  func callAsFunction(_ arguments: String...) -> Int32 { run(arguments) }

  func run(_ arguments: [String]) -> Int32 {
    output = ""
    complaints = ""
    var context = ToolContext(
      write: { self.output += $0 }, complain: { self.complaints += $0 + "\n" },
      lines: GivenLines(lines: input), painter: .plain, isInteractive: false,
      environment: { self.environment[$0] })
    return WendaTool.run(arguments, &context)
  }

  var lastLine: Substring? { output.split(separator: "\n").last }
}

struct GivenLines: LineSource {
  var lines: [String]

  mutating func readLine(prompt: String) throws -> String? {
    lines.isEmpty ? nil : lines.removeFirst()
  }
}
