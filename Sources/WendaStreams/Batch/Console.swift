import PlatformLibc

/// Standard error. Control characters, which names and texts from files may hold, are escaped.
package struct Console: Sendable {
  package let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes text. Failures are ignored, as there is nowhere to report them.
  package func write(_ text: String) {
    var buffer = ByteBuffer(capacity: text.utf8.count)
    text.withFlatUTF8 { buffer.append(forTerminal: $0) }
    _ = FileDescriptor.writeAll(buffer.text, to: descriptor)
  }

  /// Writes text as it is, for control sequences of our own.
  package func writeRaw(_ text: String) {
    _ = text.withFlatUTF8 { FileDescriptor.writeAll($0, to: descriptor) }
  }
}
