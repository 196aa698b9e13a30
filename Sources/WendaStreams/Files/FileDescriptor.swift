import PlatformLibc
import Wenda

/// System calls on descriptors, with interruptions hidden.
package enum FileDescriptor {
  /// Writes everything.
  ///
  /// - Returns: 0, or the error number.
  package static func writeAll(_ text: BatchText, to descriptor: Int32) -> Int32 {
    var rest = text
    while rest.count > 0 {
      let written = rest.write(to: descriptor)
      if written >= 0 {
        rest = rest.part(written..<rest.count)
      } else if errno == EAGAIN {
        // Another process made the descriptor non-blocking.
        _ = isReady(descriptor, for: POLLOUT, milliseconds: -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Reads what there is, at most as much as `room` holds.
  ///
  /// - Returns: the count of bytes, 0 at the end, or the negative error number.
  package static func readSome(_ descriptor: Int32, into room: MutableFlatArray<UInt8>) -> Int {
    while true {
      let count = room.read(from: descriptor)
      if count >= 0 { return count }
      if errno == EAGAIN {
        _ = isReady(descriptor, for: POLLIN, milliseconds: -1)
      } else if errno != EINTR {
        return -Int(errno)
      }
    }
  }

  /// Waits until a descriptor can be read or written without waiting, or is closed; -1 milliseconds
  /// is for ever.
  package static func isReady(_ descriptor: Int32, for event: Int32, milliseconds: Int32) -> Bool {
    var waiting = [pollfd(fd: descriptor, events: Int16(event), revents: 0)]
    return poll(&waiting, milliseconds) > 0
  }

  /// Makes a closed pipe and a file beyond the limit (`ulimit -f`) errors of `write`, not the end.
  package static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Fills the places of standard streams that are closed, so that no file which is opened later stands in
  /// for one. Reading or writing what was closed still fails.
  package static func occupyStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The open descriptor that a path stands for, as `/dev/fd/3` does. Writing there continues at its present
  /// offset; the file behind it must not be replaced.
  package static func named(by path: String) -> Int32? {
    switch path {
    case "/dev/stdin": return STDIN_FILENO
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let prefix = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
      return prefix.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }

  /// What the system knows of an open file.
  package static func status(_ descriptor: Int32) -> stat? { fileStatus(of: descriptor) }

  /// What the system knows of the file at a path.
  package static func status(path: String) -> stat? { fileStatus(at: path) }

  /// Whether both paths lead to the same file.
  package static func areSame(_ first: String, _ second: String) -> Bool {
    guard let first = status(path: first), let second = status(path: second) else { return false }
    return first.isSame(as: second)
  }
}

extension stat {
  /// Whether it is a file with a beginning, an end and a size.
  package var isRegular: Bool { st_mode & S_IFMT == S_IFREG }

  /// Whether both are the same file.
  package func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
