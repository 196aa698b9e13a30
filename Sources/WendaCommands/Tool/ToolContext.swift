import PlatformLibc
import WendaStreams

/// The input and output of a command, so that it can be tested without a process.
struct ToolContext {
  /// Writes to standard output; throws where that fails.
  var write: (String) throws -> Void
  /// Writes a line to standard error.
  var complain: (String) -> Void
  /// Where a conversation reads its lines from.
  var lines: any LineSource
  /// Styles for standard output.
  var painter: StylePainter
  /// Whether a person sits at both ends.
  var isInteractive: Bool
  var environment: (String) -> String?
  /// The columns of the terminal that standard output is, nil where it is none.
  var columns: () -> Int? = { nil }

  /// From now on a closed output is no failure: further output is discarded, and the command continues to its
  /// exit status.
  mutating func outliveReader() {
    let write = write
    var isClosed = false
    self.write = { text in
      guard !isClosed else { return }
      do {
        try write(text)
      } catch let error as SystemError where error.code == EPIPE {
        isClosed = true
      }
    }
  }

  /// A text for people, in rows of the terminal if there is one.
  func laidOut(_ text: String) -> String {
    let text = text.printable()
    return columns().map { text.wrapped(to: $0) } ?? text
  }

  /// The standard streams of the process.
  static func standard() -> ToolContext {
    ToolContext(
      write: { try writeText($0, to: STDOUT_FILENO, named: "standard output") },
      complain: { Console(descriptor: STDERR_FILENO).write($0 + "\n") },
      lines: standardLineSource(),
      painter: StylePainter(descriptor: STDOUT_FILENO),
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      environment: environmentVariable,
      columns: { isatty(STDOUT_FILENO) == 1 ? TerminalSize(of: STDOUT_FILENO).columns : nil })
  }
}

/// How a command ended.
enum ExitStatus {
  static let success: Int32 = 0
  /// It ran and the answer is no: declined, a transcript failed, a knowledge error.
  static let no: Int32 = 1
  /// It could not run: wrong usage, unreadable input.
  static let failure: Int32 = 2
}
