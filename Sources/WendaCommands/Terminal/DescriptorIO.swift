#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call of the system that failed, told to a person: `cannot read standard input: Is a directory`.
struct SystemError: Error, CustomStringConvertible {
  /// What could not be done, as an infinitive.
  let action: String
  /// The value of `errno`.
  let code: Int32

  var description: String { "cannot \(action): \(String(cString: strerror(code)))" }
}

/// Up to `count` bytes, as soon as there are any; none at the end of the file.
func readBytes(from descriptor: Int32, named name: String, count: Int) throws(SystemError) -> [UInt8] {
  while true {
    var (received, code) = (0, Int32(0))
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
      received = read(descriptor, buffer.baseAddress, count)
      code = errno
      initialised = max(0, received)
    }
    if received >= 0 { return bytes }
    try awaitRetry(SystemError(action: "read \(name)", code: code), descriptor, Int16(POLLIN))
  }
}

/// Writes the whole of `text`.
func writeText(_ text: String, to descriptor: Int32, named name: String) throws(SystemError) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written >= 0 {
      rest = rest.dropFirst(written)
    } else {
      try awaitRetry(SystemError(action: "write to \(name)", code: errno), descriptor, Int16(POLLOUT))
    }
  }
}

/// Returns when the call that failed is to be tried again: after an interruption at once, on
/// a descriptor that somebody made non-blocking when it is ready.
private func awaitRetry(_ error: SystemError, _ descriptor: Int32, _ events: Int16) throws(SystemError) {
  if error.code == EINTR { return }
  guard error.code == EAGAIN else { throw error }
  var request = pollfd(fd: descriptor, events: events, revents: 0)
  _ = poll(&request, 1, -1)
}
