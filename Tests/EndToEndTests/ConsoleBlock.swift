import Foundation
import Testing

/// A block of README.md that shows a terminal: calls after `$ `, and what they print. In a conversation the lines
/// after `› ` are typed.
struct ConsoleBlock: CustomTestStringConvertible {
  struct Call {
    var command: String
    var typed: [String] = []
    var output: [String] = []
  }

  /// The line of README.md that it begins in.
  var line: Int
  var calls: [Call] = []

  var testDescription: String { "README.md:\(line)" }

  init(line: Int, _ text: [String]) {
    self.line = line
    for line in text {
      if line.hasPrefix("$ ") {
        calls.append(Call(command: String(line.dropFirst(2))))
      } else if calls.isEmpty {
        continue
      } else if line.hasPrefix("› ") {
        // Before the first line that is typed stands a greeting.
        if calls[calls.count - 1].typed.isEmpty {
          calls[calls.count - 1].output.append(OutputPattern.anyLines)
        }
        calls[calls.count - 1].typed.append(String(line.dropFirst(2)))
      } else {
        calls[calls.count - 1].output.append(line)
      }
    }
  }
}

/// What a call should print: `…` stands for anything in a line, and in a line of its own for any lines.
enum OutputPattern {
  static let anyLines = "…"

  static func matches(_ pattern: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    let rest = pattern.dropFirst()
    if first.trimmingCharacters(in: .whitespaces) == anyLines {
      return (lines.startIndex...lines.endIndex).contains { matches(rest, lines[$0...]) }
    }
    guard let line = lines.first, matches(first, line) else { return false }
    return matches(rest, lines.dropFirst())
  }

  private static func matches(_ pattern: String, _ line: String) -> Bool {
    var parts = pattern.components(separatedBy: anyLines)
    guard parts.count > 1 else { return pattern == line }
    let last = parts.removeLast()
    let first = parts.removeFirst()
    guard line.hasPrefix(first), line.hasSuffix(last), line.count >= first.count + last.count else {
      return false
    }
    var rest = line.dropFirst(first.count).dropLast(last.count)
    for part in parts where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
