import PlatformLibc
import Wenda

/// Where text goes: standard output, another open descriptor, a device or a pipe, written straight; or a
/// regular file, which is written beside its place under another name and appears when it is whole.
///
/// A device is what the system says is one, wherever it lies: `/dev/shm` holds plain files.
///
/// Used by one thread at a time.
package final class OutputFile: @unchecked Sendable {
  /// The name for messages.
  package let name: String
  package let isTerminal: Bool
  private let descriptor: Int32
  private let temporary: TemporaryFile?
  private var filtered = ByteBuffer(capacity: 16)

  /// - Parameter path: nil or `-` for standard output.
  package init(path: String?, standardOutput: Int32) throws(FileFailure) {
    switch path {
    case nil, "-", "/dev/stdout":
      (name, descriptor, temporary) = ("standard output", standardOutput, nil)
    case let path?:
      name = path.printable(newline: .escape)
      let existing = FileDescriptor.status(path: path)
      if let open = FileDescriptor.named(by: path) {
        (descriptor, temporary) = (open, nil)
        guard fcntl(open, F_GETFD) >= 0 else { throw FileFailure(path, errno) }
      } else if existing?.isRegular == false {
        temporary = nil
        descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path, errno) }
      } else {
        let file = try TemporaryFile(for: path, replacing: existing)
        (temporary, descriptor) = (file, file.descriptor)
      }
    }
    isTerminal = isatty(descriptor) == 1
  }

  /// The open file, to compare with inputs.
  package var status: stat? { FileDescriptor.status(descriptor) }

  /// Whether it takes the place of a file when it is whole.
  package var isReplacement: Bool { temporary != nil }

  /// Writes all of `text`.
  ///
  /// - Returns: 0, or the error number.
  package func write(_ text: BatchText) -> Int32 {
    guard isTerminal else { return FileDescriptor.writeAll(text, to: descriptor) }
    filtered.setCount(0)
    filtered.append(forTerminal: text)
    return FileDescriptor.writeAll(filtered.text, to: descriptor)
  }

  /// Publishes a regular file under its name.
  package func finish() throws(FileFailure) { try temporary?.publish() }

  /// Removes an unfinished regular file.
  package func discard() { temporary?.remove() }
}
