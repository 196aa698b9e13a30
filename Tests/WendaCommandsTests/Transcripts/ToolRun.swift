import Foundation
import TestSupport
import Testing

@testable import WendaStreams
@testable import WendaCommands

/// A call of the tool in a folder of its own, with all that it says.
final class ToolRun {
  private let scratch: ScratchFolder
  private(set) var output = ""
  private(set) var complaints = ""
  var environment: [String: String] = [:]
  /// The lines of standard input.
  var input: [String] = []

  init() throws { scratch = try ScratchFolder() }

  var folder: URL { scratch.url }

  func path(_ name: String) -> String { scratch.path(name) }

  func write(_ text: String, to name: String) throws { try scratch.write(name, text) }

  func read(_ name: String) throws -> String { try scratch.read(name) }

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
