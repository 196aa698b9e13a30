import PlatformLibc
import Wenda

/// A failed system call, as reported: `cannot read standard input: Is a directory`.
package struct SystemError: Error, CustomStringConvertible {
  /// What could not be done, as an infinitive.
  package let action: String
  /// The value of `errno`.
  package let code: Int32

  package init(action: String, code: Int32) { (self.action, self.code) = (action, code) }

  package var description: String { "cannot \(action): \(errorMessage(code))" }
}

/// Up to `count` bytes, as soon as there are any; none at the end of the file.
package func readBytes(from descriptor: Int32, named name: String, count: Int) throws(SystemError) -> [UInt8]
{
  var bytes = [UInt8](repeating: 0, count: count)
  let received = bytes.withMutableFlatArray { FileDescriptor.readSome(descriptor, into: $0) }
  guard received >= 0 else { throw SystemError(action: "read \(name)", code: Int32(-received)) }
  bytes.removeLast(count - received)
  return bytes
}

/// Writes the whole of `text`.
package func writeText(_ text: String, to descriptor: Int32, named name: String) throws(SystemError) {
  let code = text.withFlatUTF8 { FileDescriptor.writeAll($0, to: descriptor) }
  guard code == 0 else { throw SystemError(action: "write to \(name)", code: code) }
}
