import PlatformLibc

/// A file or folder that could not be read.
public struct FileError: Error, Sendable {
  /// What was to be read.
  public var path: String
  /// The system's message.
  public var reason: String

  init(_ path: String, errno code: Int32 = errno) {
    self.path = path
    reason = String(cString: strerror(code))
  }

  package init(_ path: String, reason: String) { (self.path, self.reason) = (path, reason) }
}

extension FileError: CustomStringConvertible {
  /// What could not be read, and why.
  public var description: String { "cannot read \(path): \(reason)" }
}

/// The few calls to the system that loading files takes.
package enum Files {
  /// Read from its descriptor: the path leads through `/proc`, which may not be there.
  private static let standardInput = "/dev/stdin"

  package static func isFolder(_ path: String) throws(FileError) -> Bool {
    var status = stat()
    guard (path == standardInput ? fstat(STDIN_FILENO, &status) : stat(path, &status)) == 0 else {
      throw FileError(path)
    }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder except hidden ones, sorted by their bytes.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else { throw FileError(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path that was made of a folder's name and one of ``names(in:)`` leads back to the file. It does
  /// not where the name is not UTF-8.
  package static func isNameable(_ path: String) -> Bool {
    var status = stat()
    return !path.unicodeScalars.contains("\u{FFFD}") || lstat(path, &status) == 0
  }

  /// Whether it is a file with a beginning, an end and a size.
  package static func isRegular(_ path: String) throws(FileError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path) }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// Larger files are refused, as they are held in memory; so are those without an end, such as `/dev/zero`.
  package static let largest = 256 << 20

  package static func tooLarge(_ path: String) -> FileError {
    FileError(path, reason: "it is larger than \(largest >> 20) MiB; cut it into parts")
  }

  /// The whole of a file of at most 256 MiB.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let tooLarge = tooLarge(path)
    let descriptor = path == standardInput ? dup(STDIN_FILENO) : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw FileError(path) }
    defer { close(descriptor) }
    var status = stat()
    var bytes: [UInt8] = []
    if fstat(descriptor, &status) == 0 {
      guard status.st_size <= largest else { throw tooLarge }
      bytes.reserveCapacity(Int(status.st_size) + 1)
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try readSome(descriptor, buffer[...], path)
      if count == 0 { return bytes }
      guard bytes.count <= largest - count else { throw tooLarge }
      bytes += buffer[..<count]
    }
  }

  /// Fills the memory; what a file that has shrunk does not fill stays as it was.
  static func read(
    _ descriptor: Int32, into memory: UnsafeMutableRawBufferPointer, _ path: String
  ) throws(FileError) {
    var rest = memory[...]
    while !rest.isEmpty {
      let count = try readSome(descriptor, rest, path)
      if count == 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads what there is into the memory, and returns the count of bytes, 0 at the end.
  private static func readSome(
    _ descriptor: Int32, _ memory: Slice<UnsafeMutableRawBufferPointer>, _ path: String
  ) throws(FileError) -> Int {
    let memory = UnsafeMutableRawBufferPointer(rebasing: memory)
    while true {
      let count = read(descriptor, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileError(path) }
    }
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }
}
