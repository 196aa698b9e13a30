import PlatformLibc

/// A file in memory, for what reads files by their paths. They are used again and again.
package struct MemoryFile {
  package let descriptor: Int32

  nonisolated(unsafe) private static var free: [Int32] = []

  package init(_ bytes: [UInt8]) {
    descriptor = Self.free.popLast() ?? Self.make()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      require(count > 0, "cannot write")
      rest = rest.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  private static func make() -> Int32 {
    var path = Array("/dev/shm/wenda-fuzz-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    require(descriptor >= 0, "no file in memory")
    unlink(path)
    return descriptor
  }

  package var path: String { "/proc/self/fd/\(descriptor)" }

  package func text() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    require(count == bytes.count, "cannot read")
    return bytes
  }

  /// Empties it for the next use.
  package func close() {
    ftruncate(descriptor, 0)
    lseek(descriptor, 0, SEEK_SET)
    Self.free.append(descriptor)
  }
}
