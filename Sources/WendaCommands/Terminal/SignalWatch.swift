import PlatformLibc

/// Signals made readable from a descriptor, so that a loop can wait for them and for input at once
/// (Bernstein's self-pipe). One watch at a time.
struct SignalWatch {
  private let former: [(signal: Int32, handler: SignalHandler?)]

  /// From now on `signals` can be taken here and do nothing else.
  init(_ signals: [Int32]) {
    // The pipe is made here, not in a handler. Without it signals had better do what they always do.
    former = Self.descriptor < 0 ? [] : signals.map { ($0, signal($0, forward)) }
  }

  /// Signals do again what they did before, also those that have come and nobody has taken.
  func end() {
    for (number, handler) in former { _ = signal(number, handler) }
    while let number = Self.take() { raise(number) }
  }

  /// Readable when a signal has come.
  static var descriptor: Int32 { signalPipe.read }

  /// The next signal that has come and has not been taken.
  static func take() -> Int32? {
    var number: UInt8 = 0
    return read(signalPipe.read, &number, 1) == 1 ? Int32(number) : nil
  }
}

private typealias SignalHandler = @convention(c) (Int32) -> Void

private let signalPipe: (read: Int32, write: Int32) = {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return (-1, -1) }
  for end in ends {
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
  }
  return (ends[0], ends[1])
}()

/// Runs as a signal handler: only calls that are safe there, and `errno` as it was.
private func forward(_ number: Int32) {
  let code = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(signalPipe.write, &byte, 1)
  errno = code
}
