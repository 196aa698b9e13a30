#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One of the files with questions, or standard input.
final class InputFile: @unchecked Sendable {
  /// The name for messages.
  let name: String
  let format: BatchInputFormat
  let status: stat
  private let descriptor: Int32
  private let isOwned: Bool

  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - standardInput: its descriptor.
  init(path: String, format: BatchInputFormat, standardInput: Int32) throws(FileFailure) {
    let isOwned = path != "-"
    let name = isOwned ? path : "standard input"
    let descriptor = isOwned ? open(path, O_RDONLY | O_CLOEXEC) : standardInput
    guard descriptor >= 0, let status = FileDescriptor.status(descriptor) else {
      throw FileFailure(name, errno)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      if isOwned { close(descriptor) }
      throw FileFailure(name, EISDIR)
    }
    (self.name, self.format, self.status) = (name, format, status)
    (self.descriptor, self.isOwned) = (descriptor, isOwned)
  }

  deinit { if isOwned { close(descriptor) } }

  /// Reads what there is; waits where there is nothing, until the file has more or ends, or `stop`
  /// can be read.
  ///
  /// - Returns: the count of bytes; 0 at the end and when stopped; or the negative error number.
  func read(into room: UnsafeMutableRawBufferPointer, stop: Int32) -> Int {
    if !status.isRegular {
      var waiting = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
      ]
      while poll(&waiting, 2, -1) < 0, errno == EINTR {}
      if waiting[1].revents != 0 { return 0 }
    }
    return FileDescriptor.readSome(descriptor, into: room)
  }

  /// Whether more can be read without waiting.
  var hasMore: Bool {
    status.isRegular || FileDescriptor.isReady(descriptor, for: POLLIN, milliseconds: 0)
  }
}
