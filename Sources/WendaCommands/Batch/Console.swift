import PlatformLibc

/// Standard error. Names and texts from files may hold control characters, which it does not let
/// through.
struct Console: Sendable {
  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes text; that it cannot be written is nothing one could tell anybody.
  func write(_ text: String) {
    var text = text
    var buffer = ByteBuffer(capacity: text.utf8.count)
    text.withUTF8 { buffer.append(forTerminal: $0) }
    _ = FileDescriptor.writeAll(buffer.text, to: descriptor)
  }

  /// Writes text with control characters of our own.
  func writeRaw(_ text: String) {
    var text = text
    _ = text.withUTF8 { FileDescriptor.writeAll($0, to: descriptor) }
  }
}
