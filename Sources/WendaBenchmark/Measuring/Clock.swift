import PlatformLibc

/// The system's monotonic clock.
enum Clock {
  /// Nanoseconds since an arbitrary moment.
  @inline(__always)
  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  /// How many nanoseconds a piece of work takes.
  static func time<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
    let start = now()
    try work()
    return Double(now() - start)
  }

  /// How many nanoseconds pass between two readings that follow each other: what timing a question by
  /// itself adds to it.
  static func resolution() -> Double {
    Distribution((0..<1000).map { _ in time {} }).median
  }
}
