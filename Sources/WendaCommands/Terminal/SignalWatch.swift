import PlatformLibc

/// Signals made readable from a descriptor, so that a loop can wait for them and for input at once
/// (Bernstein's self-pipe). One watch at a time.
struct SignalWatch {
  private let former: [(signal: Int32, handler: SignalHandler?)]

  /// Intercepts `signals` from now on.
  init(_ signals: [Int32]) {
    // The pipe is created here, not in a handler. Without one, signals are not intercepted.
    former = Self.descriptor < 0 ? [] : signals.map { ($0, signal($0, forward)) }
  }

  /// Restores the previous handlers, and raises the signals that are still pending.
  func end() {
    for (number, handler) in former { _ = signal(number, handler) }
    while let number = Self.take() { raise(number) }
  }

  /// Readable when a signal has come.
  static var descriptor: Int32 { signalPipe.read }

  /// The next signal that has come and has not been taken.
  static func take() -> Int32? {
    readByte(signalPipe.read).map { Int32($0) }
  }
}

private typealias SignalHandler = @convention(c) (Int32) -> Void

private let signalPipe: (read: Int32, write: Int32) = {
  guard let ends = openPipe() else { return (-1, -1) }
  for end in [ends.read, ends.write] {
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
  }
  return ends
}()

/// A signal handler: async-signal-safe calls only, and `errno` is preserved.
private func forward(_ number: Int32) {
  let code = errno
  writeByte(UInt8(truncatingIfNeeded: number), to: signalPipe.write)
  errno = code
}
