import PlatformLibc
import Wenda

/// One of the files with questions, or standard input.
final class InputFile: @unchecked Sendable {
  /// The name for messages.
  let name: String
  let format: BatchInputFormat
  let status: stat
  /// What it holds; for the thread that reads.
  let bytes: InputBytes
  /// Whether it is one JSON array of objects and not an object a line. Set before anything is read.
  var isArray = false

  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - standardInput: its descriptor.
  init(path: String, format: BatchInputFormat, standardInput: Int32) throws(FileFailure) {
    let isOwned = path != "-"
    let name = isOwned ? path.printable(newline: .escape) : "standard input"
    let descriptor = isOwned ? Self.open(path) : standardInput
    guard descriptor >= 0, let status = FileDescriptor.status(descriptor) else {
      throw FileFailure(name, errno)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      if isOwned { close(descriptor) }
      throw FileFailure(name, EISDIR)
    }
    (self.name, self.format, self.status) = (name, format, status)
    bytes = InputBytes(descriptor: descriptor, isOwned: isOwned, isRegular: status.isRegular)
  }

  /// A path of a descriptor leads through `/proc`, which may not be there.
  private static func open(_ path: String) -> Int32 {
    let opened = PlatformLibc.open(path, O_RDONLY | O_CLOEXEC)
    guard opened < 0, errno == ENOENT, let named = FileDescriptor.named(by: path) else { return opened }
    return fcntl(named, F_DUPFD_CLOEXEC, 3)
  }

  /// An error at the top of the file.
  func failure(_ problem: String, line: Int = 1) -> FileFailure {
    FileFailure("\(name):\(line):1: error: \(problem.printable(newline: .escape))")
  }
}
