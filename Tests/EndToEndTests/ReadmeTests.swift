import Foundation
import Testing

/// The examples of README.md are true: each call in them is made, and prints what stands there.
@Suite struct ReadmeTests {
  static let readme = Result { try Readme() }
  static let consoles = (try? readme.get().consoles) ?? []

  @Test func thereAreExamples() throws {
    #expect(try Self.readme.get().consoles.count > 4)
  }

  @Test(arguments: consoles) func examplesAreTrue(block: ConsoleBlock) throws {
    let wenda = try Executable()
    for file in ReadmeFiles(try Self.readme.get()).files { try wenda.write(file.name, file.text) }
    for call in block.calls {
      // What is shown so is there for the next call.
      if call.command.hasPrefix("cat ") {
        try wenda.write(String(call.command.dropFirst(4)), call.output.joined(separator: "\n") + "\n")
      }
      let input = Data(call.typed.map { $0 + "\n" }.joined().utf8)
      let result = try wenda.shell("exec 2>&1; PATH=$PWD:$PATH\n\(call.command)", input: input)
      #expect(
        OutputPattern.matches(trimmed(call.output)[...], trimmed(result.lines)[...]),
        """
        README.md:\(block.line): `\(call.command)` prints something else. There:
        \(call.output.joined(separator: "\n"))
        It prints:
        \(result.output)
        """)
    }
  }

  /// Without blank lines at the end.
  private func trimmed(_ lines: [String]) -> [String] {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
