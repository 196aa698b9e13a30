#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The mode of a terminal in which every byte arrives at once and nothing is echoed.
struct RawMode {
  private let input: Int32
  private let output: Int32
  private let original: termios

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

  /// Raw input and bracketed paste. Output and Ctrl-Z and Ctrl-\ stay as they are: the system
  /// sends their signals to every process of the pipeline. Ctrl-C becomes a byte.
  func enter() throws(SystemError) {
    var mode = original
    cfmakeraw(&mode)
    mode.c_oflag = original.c_oflag
    mode.c_lflag |= original.c_lflag & tcflag_t(ISIG)
    withUnsafeMutableBytes(of: &mode.c_cc) { $0[Int(VINTR)] = Self.noCharacter }
    try set(mode)
    try writeText("\u{1B}[?2004h", to: output, named: "the terminal")
  }

  /// Back to the mode remembered.
  func leave() throws(SystemError) {
    try set(original)
    try writeText("\u{1B}[?2004l", to: output, named: "the terminal")
  }

  /// Takes effect after what has been written, and keeps what has been typed ahead.
  private func set(_ mode: termios) throws(SystemError) {
    var mode = mode
    while tcsetattr(input, TCSADRAIN, &mode) != 0 {
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
