import PlatformLibc
import WendaStreams

/// Reads lines from a person at a terminal, who can edit them and call earlier ones back.
///
/// Between two lines the terminal is in its usual mode. Ctrl-C gives up a line and begins another; once more
/// on an empty line, and the lines are at an end, as they are after Ctrl-D.
struct LineEditor: LineSource {
  let output: Int32
  let input: Int32
  private let painter: StylePainter
  var keys: KeyReader
  var history: LineHistory
  private var kills = KillRing()

  /// `input` and `output` are the same terminal. Earlier lines are kept in `file`, if there is one.
  init(input: Int32, output: Int32, file: HistoryFile? = nil) {
    self.input = input
    self.output = output
    painter = StylePainter(descriptor: output)
    keys = KeyReader(descriptor: input)
    history = LineHistory(file: file)
  }

  /// The next line as typed, nil at the end. Its row begins with `prompt`, plain text.
  mutating func readLine(prompt: String) throws -> String? {
    try readLine(prompt: prompt) { _ in Completion() }
  }

  mutating func readLine(prompt: String, completer: @escaping Completer) throws -> String? {
    var wasInterrupted = false
    while true {
      let (line, outcome) = try readOnce(prompt, completer)
      switch outcome {
      case .ended: return nil
      case .interrupted:
        if wasInterrupted, line.isEmpty { return nil }
        wasInterrupted = true
      default:
        history.add(line)
        return line
      }
    }
  }

  /// What stands in the line, and what ended it.
  private mutating func readOnce(
    _ prompt: String, _ completer: @escaping Completer
  ) throws -> (line: String, outcome: LineBuffer.Outcome) {
    var mode = try RawMode(input: input, output: output)
    let view = LineView(prompt: prompt, painter: painter, output: output)
    let buffer = LineBuffer(history: history.lines(), kills: kills)
    var line = EditedLine(buffer: buffer, view: view, completer: completer)
    defer { mode.leave() }
    try mode.enter()
    let outcome: LineBuffer.Outcome
    do {
      outcome = try edit(&line, &mode)
    } catch let error as SystemError where error.code == EIO {
      // The terminal was closed, which shows in reading or in writing and ends the input.
      return ("", .ended)
    }
    line.view.finish(line.buffer)
    kills = line.buffer.kills
    return (line.buffer.text, outcome)
  }

  /// Handles keys and signals until one ends the line.
  private mutating func edit(_ line: inout EditedLine, _ mode: inout RawMode) throws -> LineBuffer.Outcome {
    while true {
      if !keys.expectsMore { try line.view.show(line.buffer) }
      switch try keys.next() {
      case .closed: return .ended
      case .nothing, .signal(SIGWINCH): break
      case .signal(let number): try obey(number, &line, &mode)
      case .key(let key):
        switch try line.apply(key) {
        case .editing: break
        case .clearScreen: try line.view.clearScreen()
        case let end: return end
        }
      }
    }
  }

  /// Lets a signal do what it does without the editor. If the process lives on, for one when it is
  /// brought back to the foreground, the line is shown again where the cursor is then.
  private func obey(_ signal: Int32, _ line: inout EditedLine, _ mode: inout RawMode) throws {
    if signal == SIGCONT {
      line.view.forget()
    } else {
      line.view.finish(line.buffer)
      mode.leave()
      raise(signal)
    }
    try mode.enter()
  }
}
