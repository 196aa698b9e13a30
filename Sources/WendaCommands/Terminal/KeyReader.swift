import PlatformLibc
import WendaStreams

/// Reads keys from a terminal in raw mode, and signals from `SignalWatch`.
struct KeyReader {
  enum Event: Equatable {
    case key(Key)
    case signal(Int32)
    /// Part of a key, or bytes without a meaning.
    case nothing
    /// The terminal was closed.
    case closed
  }

  /// How long an escape sequence may pause, in milliseconds, before it counts as the Escape key.
  private static let escapePause: Int32 = 100

  private let descriptor: Int32
  private var decoder = KeyDecoder()
  /// Read, but not decoded yet: lines typed ahead stay here from one line to the next.
  private var bytes: ArraySlice<UInt8> = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether more input is pending, so that redrawing can wait.
  var expectsMore: Bool {
    if !bytes.isEmpty || decoder.isPasting { return true }
    return FileDescriptor.isReady(descriptor, for: POLLIN, milliseconds: 0)
  }

  /// The next key of those that have come; if there is none, waits for input or a signal.
  mutating func next() throws(SystemError) -> Event {
    if bytes.isEmpty {
      let event = try wait()
      if event != .nothing { return event }
    }
    while let byte = bytes.popFirst() {
      if let key = decoder.decode(byte) { return .key(key) }
    }
    return .nothing
  }

  private mutating func wait() throws(SystemError) -> Event {
    var requests = [descriptor, SignalWatch.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&requests, decoder.isInsideEscape ? Self.escapePause : -1)
    if ready < 0 && errno != EINTR { throw SystemError(action: "wait for the terminal", code: errno) }
    if let signal = SignalWatch.take() { return .signal(signal) }
    if ready == 0, let key = decoder.abandonEscape() { return .key(key) }
    if ready > 0, try !fill() { return .closed }
    return .nothing
  }

  /// False when the terminal was closed, which some systems report as an error.
  private mutating func fill() throws(SystemError) -> Bool {
    do {
      bytes = try readBytes(from: descriptor, named: "the terminal", count: 4096)[...]
      return !bytes.isEmpty
    } catch {
      if error.code == EIO { return false }
      throw error
    }
  }
}
