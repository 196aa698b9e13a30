#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Removes one file when the process is asked to end, and lets it end as it would have.
enum RemovalOnSignal {
  private typealias Handler = @convention(c) (Int32) -> Void

  // Read by the signal handler, which may do nothing but plain loads and system calls.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  nonisolated(unsafe) private static var previous: [(signal: Int32, handler: Handler?)] = []

  /// From now on `file` is removed. One file at a time.
  static func arm(_ file: String) {
    disarm()
    path = strdup(file)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let handler = signal(number) { number in
        if let path = RemovalOnSignal.path { unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
      // Whoever started us may want the signal ignored (`nohup`).
      if isIgnored(handler) { signal(number, SIG_IGN) } else { previous.append((number, handler)) }
    }
  }

  /// The file stays.
  static func disarm() {
    // The few bytes of the path are not freed: a handler on another thread may be reading them.
    path = nil
    for (number, handler) in previous { signal(number, handler) }
    previous = []
  }

  private static func isIgnored(_ handler: Handler?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
