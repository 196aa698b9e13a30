#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Signals made readable from a descriptor, so that a loop can wait for them and for input at once
/// (Bernstein's self-pipe). One loop at a time.
enum SignalPipe {
  private typealias Handler = @convention(c) (Int32) -> Void

  private static let ends: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }()

  /// Readable when a signal has come.
  static var descriptor: Int32 { ends.read }

  /// The next signal that has come and has not been taken.
  static func take() -> Int32? {
    var number: UInt8 = 0
    return read(ends.read, &number, 1) == 1 ? Int32(number) : nil
  }

  /// Until the returned function is called, `signals` come here instead of where they went before.
  static func watch(_ signals: [Int32]) -> () -> Void {
    while take() != nil {}
    let handler: Handler = { number in
      let code = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(ends.write, &byte, 1)
      errno = code
    }
    let former = signals.map { signal($0, handler) }
    return {
      for (number, handler) in zip(signals, former) { _ = signal(number, handler) }
    }
  }
}
