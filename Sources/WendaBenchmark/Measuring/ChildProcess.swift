import PlatformLibc

/// A program that was run to its end.
struct ChildProcess {
  /// Nanoseconds from its start until it was gone.
  var time: Double
  /// The most memory it had at a time, in bytes. Never less than what this process has, of which the
  /// new one is a copy until it begins.
  var peakBytes: Double
  /// Nanoseconds that processors worked for it, whatever else they had to do meanwhile.
  var processorTime: Double
  private var status: Int32

  /// Its exit status; nil where a signal ended it.
  var exitStatus: Int32? { status & 0x7F == 0 ? status >> 8 & 0xFF : nil }
  /// The signal that ended it; nil where it ended by itself.
  var signal: Int32? { status & 0x7F == 0 ? nil : status & 0x7F }

  /// Runs a program in an empty environment but for the variables given.
  ///
  /// - Parameters:
  ///   - output: the file that standard output goes to
  ///   - errors: the file that standard error goes to; nil for that of this process
  static func run(
    _ command: [String], environment: [String] = [], output: String = "/dev/null", errors: String? = nil
  ) throws -> ChildProcess {
    var actions = emptyActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o644)
    if let errors { posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o644) }
    let words = CStrings(command)
    let variables = CStrings(environment)
    defer {
      words.deallocate()
      variables.deallocate()
    }
    var process: pid_t = 0
    let start = Clock.now()
    let failure = posix_spawn(&process, command[0], &actions, nil, words.base, variables.base)
    guard failure == 0 else {
      throw BenchmarkError("cannot run \(command[0]): \(String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkError("cannot wait for \(command[0])") }
    }
    let time = Double(Clock.now() - start)
    #if canImport(Darwin)
      let unit = 1.0
    #else
      let unit = 1024.0
    #endif
    return ChildProcess(
      time: time, peakBytes: Double(usage.ru_maxrss) * unit,
      processorTime: nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime), status: status)
  }

  private static func nanoseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1e9 + Double(time.tv_usec) * 1e3
  }

  #if canImport(Darwin)
    private static func emptyActions() -> posix_spawn_file_actions_t? { nil }
  #else
    private static func emptyActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
  #endif
}

/// A list of strings as the system calls take it, with a null at its end.
private struct CStrings {
  let base: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    base = .allocate(capacity: count + 1)
    for (index, string) in strings.enumerated() { base[index] = strdup(string) }
    base[count] = nil
  }

  func deallocate() {
    for index in 0..<count { free(base[index]) }
    base.deallocate()
  }
}
