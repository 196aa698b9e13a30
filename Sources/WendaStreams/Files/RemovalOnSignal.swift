import PlatformLibc
import Synchronization

/// Removes files when the process is asked to end, and lets it end as it would have.
package enum RemovalOnSignal {
  private typealias Handler = @convention(c) (Int32) -> Void

  private struct State {
    var armed = 0
    /// What became of a signal before.
    var previous: [(signal: Int32, handler: Handler?)] = []
  }

  private static let state = Mutex(State())
  private static let capacity = 64

  // Read by the signal handler, which may do nothing but plain loads and system calls.
  nonisolated(unsafe) private static let paths = {
    let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
    unsafe paths.initialize(repeating: nil, count: capacity)
    return unsafe paths
  }()

  /// From now on `file` is removed.
  ///
  /// - Returns: what to ``disarm(_:)``; nil where too many files are open already.
  package static func arm(_ file: String) -> Int? {
    state.withLock { state in
      guard let place = (0..<capacity).first(where: { unsafe paths[$0] == nil }) else { return nil }
      unsafe paths[place] = strdup(file)
      if state.armed == 0 { state.previous = install() }
      state.armed += 1
      return place
    }
  }

  /// The file stays.
  package static func disarm(_ place: Int?) {
    guard let place else { return }
    state.withLock { state in
      // The path is not freed, as a handler on another thread may be reading it.
      unsafe paths[place] = nil
      state.armed -= 1
      guard state.armed == 0 else { return }
      for (number, handler) in state.previous { signal(number, handler) }
    }
  }

  /// What ends a process that does nothing about it, and can be sent or come of its own doing. (A limit on
  /// the size of files is an error of `write`, as the tool ignores that signal.)
  private static let endings = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU, SIGSYS, SIGTRAP,
    SIGABRT, SIGILL, SIGFPE, SIGBUS, SIGSEGV,
  ]

  private static func install() -> [(signal: Int32, handler: Handler?)] {
    endings.compactMap { number in
      let handler = signal(number) { number in
        for place in 0..<RemovalOnSignal.capacity {
          if let path = unsafe RemovalOnSignal.paths[place] { unsafe unlink(path) }
        }
        signal(number, SIG_DFL)
        raise(number)
      }
      // The parent process may want the signal ignored (`nohup`).
      guard isIgnored(handler) else { return (number, handler) }
      signal(number, SIG_IGN)
      return nil
    }
  }

  private static func isIgnored(_ handler: Handler?) -> Bool {
    // Functions cannot be compared; as bits they can.
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
