import Foundation

/// The blocks of README.md.
struct Readme {
  struct Block {
    var kind: Substring
    var line: Int
    var lines: [String] = []
    var text: String { lines.joined(separator: "\n") + "\n" }
  }

  private(set) var blocks: [Block] = []

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    var open: Block?
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? Block(kind: line.dropFirst(3), line: number + 1) : nil
      } else {
        open?.lines.append(line)
      }
    }
  }

  var consoles: [ConsoleBlock] {
    blocks.filter { $0.kind == "console" }.map { ConsoleBlock(line: $0.line, $0.lines) }
  }

  /// The first block that begins so.
  func block(beginning start: String) -> String {
    blocks.first { $0.text.hasPrefix(start) }?.text ?? ""
  }
}
