#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines from a person at a terminal, who can edit them and call earlier ones back.
///
/// Between two lines the terminal is in its usual mode. Ctrl-C gives up a line and begins another; once more
/// on an empty line, and the lines are at an end, as they are after Ctrl-D.
struct LineEditor: LineSource {
  private let output: Int32
  private let input: Int32
  private let painter: StylePainter
  private var keys: KeyReader
  private var history: [String] = []

  /// `input` and `output` are the same terminal.
  init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
    painter = StylePainter(descriptor: output)
    keys = KeyReader(descriptor: input)
  }

  /// The next line as typed, nil at the end. Its row begins with `prompt`, plain text.
  mutating func readLine(prompt: String) throws -> String? {
    var wasInterrupted = false
    while true {
      let (line, outcome) = try readOnce(prompt: prompt)
      switch outcome {
      case .ended: return nil
      case .interrupted:
        if wasInterrupted, line.isEmpty { return nil }
        wasInterrupted = true
      default:
        if !line.isEmpty && line != history.last { history.append(line) }
        return line
      }
    }
  }

  /// What stands in the line, and what ended it.
  private mutating func readOnce(prompt: String) throws -> (line: String, outcome: LineBuffer.Outcome) {
    var mode = try RawMode(input: input, output: output)
    var view = LineView(prompt: prompt, painter: painter, output: output)
    var buffer = LineBuffer(history: history)
    defer { mode.leave() }
    try mode.enter()
    let outcome: LineBuffer.Outcome
    do {
      outcome = try edit(&buffer, in: &view, &mode)
    } catch let error as SystemError where error.code == EIO {
      // The terminal is gone, which ends the lines whether it shows in reading or in writing.
      return ("", .ended)
    }
    view.finish(buffer)
    return (buffer.text, outcome)
  }

  /// Obeys keys and signals up to one that is the end of the line.
  private mutating func edit(
    _ buffer: inout LineBuffer, in view: inout LineView, _ mode: inout RawMode
  ) throws -> LineBuffer.Outcome {
    while true {
      if !keys.expectsMore { try view.show(buffer) }
      switch try keys.next() {
      case .closed: return .ended
      case .nothing, .signal(SIGWINCH): break
      case .signal(let number): try obey(number, buffer, in: &view, &mode)
      case .key(let key):
        switch buffer.apply(key) {
        case .editing: break
        case .clearScreen: try view.clearScreen()
        case let end: return end
        }
      }
    }
  }

  /// Lets a signal do what it does without the editor. If the process lives on, for one when it is
  /// brought back to the foreground, the line is shown again where the cursor is then.
  private func obey(
    _ signal: Int32, _ buffer: LineBuffer, in view: inout LineView, _ mode: inout RawMode
  ) throws {
    if signal == SIGCONT {
      view.forget()
    } else {
      view.finish(buffer)
      mode.leave()
      raise(signal)
    }
    try mode.enter()
  }
}
