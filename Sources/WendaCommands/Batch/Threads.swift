#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads of one's own: the work waits in system calls, which a shared pool should not.
enum Threads {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on `count` threads, the caller's among them, and returns when all have ended. Where
  /// the system refuses a thread, the others do its share.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let started = (1..<max(count, 1)).compactMap { _ in start(Work(body)) }
    body()
    for thread in started { pthread_join(thread, nil) }
  }

  private static func start(_ work: Work) -> pthread_t? {
    let context = Unmanaged.passRetained(work)
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, nil, { enter($0) }, context.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, { $0.flatMap { enter($0) } }, context.toOpaque())
    #endif
    guard status == 0 else {
      context.release()
      return nil
    }
    return thread
  }

  private static func enter(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
    return nil
  }

  /// The cores that this process may use.
  static var coreCount: Int {
    #if os(Linux)
      var set = cpu_set_t()
      if sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0 {
        let count = withUnsafeBytes(of: set) { $0.reduce(0) { $0 + $1.nonzeroBitCount } }
        if count > 0 { return count }
      }
    #endif
    return max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
  }
}
