import PlatformLibc
import WendaStreams

/// The mode of a terminal in which every byte arrives at once and nothing is echoed. While it lasts,
/// the signals that end, stop or continue the process or change the size of the terminal come
/// through `SignalWatch`, so that the terminal can be put right first.
struct RawMode {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

  private let input: Int32
  private let output: Int32
  private let original: termios
  private var watch: SignalWatch?

  /// Remembers the present mode of the terminal behind `input`, without changing it yet.
  init(input: Int32, output: Int32) throws(SystemError) {
    var mode = termios()
    guard tcgetattr(input, &mode) == 0 else {
      throw SystemError(action: "read the mode of the terminal", code: errno)
    }
    self.input = input
    self.output = output
    original = mode
  }

  /// Raw input and bracketed paste; once more, if something else has changed the mode. Ctrl-C
  /// becomes a byte, but Ctrl-Z and Ctrl-\ stay with the system, which sends their signals to every
  /// process of a pipeline.
  mutating func enter() throws(SystemError) {
    if watch == nil { watch = SignalWatch(Self.signals) }
    var mode = original
    cfmakeraw(&mode)
    mode.c_oflag = original.c_oflag
    mode.c_lflag |= original.c_lflag & tcflag_t(ISIG)
    mode.setCharacter(VINTR, to: Self.noCharacter)
    try set(mode)
    try writeText("\u{1B}[?2004h", to: output, named: "the terminal")
  }

  /// Restores the saved mode, if the terminal is still open.
  mutating func leave() {
    try? writeText("\u{1B}[?2004l", to: output, named: "the terminal")
    try? set(original)
    watch?.end()
    watch = nil
  }

  /// Takes effect after what has been written, and keeps what has been typed ahead.
  private func set(_ mode: termios) throws(SystemError) {
    while tcsetattr(input, TCSADRAIN, mode) != 0 {
      if errno != EINTR { throw SystemError(action: "set the mode of the terminal", code: errno) }
    }
  }

  /// `_POSIX_VDISABLE`, a macro that is not imported.
  private static let noCharacter: UInt8 = {
    #if os(Linux)
      return 0
    #else
      return 0xFF
    #endif
  }()
}
