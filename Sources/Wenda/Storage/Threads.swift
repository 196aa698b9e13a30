import PlatformLibc

/// Dedicated threads: the work blocks in system calls or takes seconds, which it must not do in a shared pool.
package enum Threads {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on `count` threads, the caller's among them, and returns when all have ended. If a thread
  /// cannot be created, the others do its share.
  package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let started = (1..<max(count, 1)).compactMap { _ in start(Work(body)) }
    body()
    for thread in started { pthread_join(thread, nil) }
  }

  /// Runs two pieces of work at once, and returns what they give.
  static func both<First, Second>(
    _ first: @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let result = Result<Second>()
    let thread = start(Work { result.value = second() })
    let value = first()
    if let thread { pthread_join(thread, nil) }
    return (value, result.value ?? second())
  }

  /// What a thread leaves behind. It is read when the thread has ended.
  private final class Result<Value>: @unchecked Sendable {
    var value: Value?
  }

  private static func start(_ work: Work) -> pthread_t? {
    // The work is kept for the thread, which lets it go.
    let context = unsafe Unmanaged.passRetained(work)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = unsafe pthread_create(
      &thread, nil, { context in unsafe Threads.enter(context) }, context.toOpaque())
    guard status == 0 else {
      unsafe context.release()
      return nil
    }
    return thread
  }

  // The context is optional on one system and not on another.
  private static func enter(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context = unsafe context { unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
    return nil
  }

  /// The cores of this machine.
  package static var coreCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }
}
