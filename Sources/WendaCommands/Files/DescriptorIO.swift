import PlatformLibc

/// A failed system call, as reported: `cannot read standard input: Is a directory`.
struct SystemError: Error, CustomStringConvertible {
  /// What could not be done, as an infinitive.
  let action: String
  /// The value of `errno`.
  let code: Int32

  var description: String { "cannot \(action): \(String(cString: strerror(code)))" }
}

/// Up to `count` bytes, as soon as there are any; none at the end of the file.
func readBytes(from descriptor: Int32, named name: String, count: Int) throws(SystemError) -> [UInt8] {
  var received = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
    received = FileDescriptor.readSome(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
    initialised = max(0, received)
  }
  guard received >= 0 else { throw SystemError(action: "read \(name)", code: Int32(-received)) }
  return bytes
}

/// Writes the whole of `text`.
func writeText(_ text: String, to descriptor: Int32, named name: String) throws(SystemError) {
  var text = text
  let code = text.withUTF8 { FileDescriptor.writeAll($0, to: descriptor) }
  guard code == 0 else { throw SystemError(action: "write to \(name)", code: code) }
}
