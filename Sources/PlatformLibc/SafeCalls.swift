// The calls of the C library that take addresses, with Swift values in their place. A text is handed over as an
// address for the time of the call, and what a call fills in is a variable of the caller's; so each is safe, and the
// addresses are seen here only. Where C has the same name, a call with Swift values is one of these.

package func open(_ path: String, _ flags: Int32) -> Int32 {
  unsafe path.withCString { unsafe open($0, flags) }
}

package func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe path.withCString { unsafe open($0, flags, mode) }
}

/// What the system knows of the file at a path; nil where there is none.
package func fileStatus(at path: String) -> stat? {
  var status = stat()
  return unsafe path.withCString { unsafe stat($0, &status) } == 0 ? status : nil
}

/// The same of the link itself where the path leads to one.
package func linkStatus(at path: String) -> stat? {
  var status = stat()
  return unsafe path.withCString { unsafe lstat($0, &status) } == 0 ? status : nil
}

/// What the system knows of an open file.
package func fileStatus(of descriptor: Int32) -> stat? {
  var status = stat()
  return unsafe fstat(descriptor, &status) == 0 ? status : nil
}

package func access(_ path: String, _ mode: Int32) -> Int32 {
  unsafe path.withCString { unsafe access($0, mode) }
}

@discardableResult
package func mkdir(_ path: String, _ mode: mode_t) -> Int32 {
  unsafe path.withCString { unsafe mkdir($0, mode) }
}

@discardableResult
package func rmdir(_ path: String) -> Int32 { unsafe path.withCString { unsafe rmdir($0) } }

@discardableResult
package func unlink(_ path: String) -> Int32 { unsafe path.withCString { unsafe unlink($0) } }

package func rename(_ path: String, _ target: String) -> Int32 {
  unsafe path.withCString { path in unsafe target.withCString { unsafe rename(path, $0) } }
}

/// The path without links and without `.` and `..`; nil where there is nothing.
package func realpath(_ path: String) -> String? {
  guard let real = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return nil }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}

/// The system's message for a value of `errno`.
package func errorMessage(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }

/// The value of an environment variable; nil where it is not set.
package func environmentVariable(_ name: String) -> String? {
  unsafe name.withCString { unsafe getenv($0).map { unsafe String(cString: $0) } }
}

/// The names in a folder as the system gives them, `.` and `..` too; nil where it cannot be read. A byte that is not
/// UTF-8 becomes U+FFFD.
package func fileNames(in folder: String) -> [String]? {
  guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else { return nil }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
        unsafe String(cString: $0)
      }
    }
    names.append(name)
  }
  return names
}

/// The ends of a new pipe; nil where there is none.
package func openPipe() -> (read: Int32, write: Int32)? {
  var ends: [Int32] = [-1, -1]
  return unsafe pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
}

/// Reads one byte; nil where there is none.
package func readByte(_ descriptor: Int32) -> UInt8? {
  var byte: UInt8 = 0
  return unsafe read(descriptor, &byte, 1) == 1 ? byte : nil
}

/// Writes one byte. It may be called in a signal handler.
package func writeByte(_ byte: UInt8, to descriptor: Int32) {
  var byte = byte
  _ = unsafe write(descriptor, &byte, 1)
}

/// Waits for descriptors; see poll(2).
package func poll(_ waiting: inout [pollfd], _ milliseconds: Int32) -> Int32 {
  let count = nfds_t(waiting.count)
  return unsafe waiting.withUnsafeMutableBufferPointer { unsafe poll($0.baseAddress, count, milliseconds) }
}

package func tcgetattr(_ descriptor: Int32, _ mode: inout termios) -> Int32 {
  unsafe withUnsafeMutablePointer(to: &mode) { unsafe tcgetattr(descriptor, $0) }
}

package func tcsetattr(_ descriptor: Int32, _ action: Int32, _ mode: termios) -> Int32 {
  unsafe withUnsafePointer(to: mode) { unsafe tcsetattr(descriptor, action, $0) }
}

package func cfmakeraw(_ mode: inout termios) {
  unsafe withUnsafeMutablePointer(to: &mode) { unsafe cfmakeraw($0) }
}

extension termios {
  /// Gives a special character another byte.
  package mutating func setCharacter(_ place: Int32, to byte: cc_t) {
    unsafe withUnsafeMutableBytes(of: &c_cc) {
      unsafe $0.storeBytes(of: byte, toByteOffset: Int(place), as: cc_t.self)
    }
  }
}

/// Columns and rows of a terminal; nil where it is none.
package func terminalSize(_ descriptor: Int32) -> winsize? {
  var size = winsize()
  return unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
}

/// Holds back all signals that can be, and returns which were held back before.
package func blockSignals() -> sigset_t {
  var (held, previous) = (sigset_t(), sigset_t())
  unsafe sigfillset(&held)
  unsafe pthread_sigmask(SIG_BLOCK, &held, &previous)
  return previous
}

/// Holds back these signals and no others.
package func restoreSignals(_ previous: sigset_t) {
  var previous = previous
  unsafe pthread_sigmask(SIG_SETMASK, &previous, nil)
}

/// The time of a clock that is never set.
package func monotonicTime() -> timespec {
  var now = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &now)
  return now
}
