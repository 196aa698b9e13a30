import PlatformLibc

/// A file or folder that could not be read.
public struct FileError: Error, Sendable {
  /// What was to be read.
  public var path: String
  /// The system's message.
  public var reason: String

  init(_ path: String, errno code: Int32 = errno) {
    self.path = path
    reason = errorMessage(code)
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
    let found = path == standardInput ? fileStatus(of: STDIN_FILENO) : fileStatus(at: path)
    guard let status = found else { throw FileError(path) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder except hidden ones, sorted by their bytes.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let names = fileNames(in: folder) else { throw FileError(folder) }
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path that was made of a folder's name and one of ``names(in:)`` leads back to the file. It does
  /// not where the name is not UTF-8.
  package static func isNameable(_ path: String) -> Bool {
    !path.unicodeScalars.contains("\u{FFFD}") || linkStatus(at: path) != nil
  }

  /// Whether it is a file with a beginning, an end and a size.
  package static func isRegular(_ path: String) throws(FileError) -> Bool {
    guard let status = fileStatus(at: path) else { throw FileError(path) }
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
    var bytes: [UInt8] = []
    if let status = fileStatus(of: descriptor) {
      guard status.st_size <= largest else { throw tooLarge }
      bytes.reserveCapacity(Int(status.st_size) + 1)
    }
    let buffer = MutableFlatArray<UInt8>(repeating: 0, count: 1 << 16)
    defer { buffer.deallocate() }
    while true {
      let count = try readSome(descriptor, buffer, path)
      if count == 0 { return bytes }
      guard bytes.count <= largest - count else { throw tooLarge }
      bytes += buffer.values.part(0..<count)
    }
  }

  /// Fills the memory; what a file that has shrunk does not fill stays as it was.
  static func read(
    _ descriptor: Int32, into memory: MutableFlatArray<UInt8>, _ path: String
  ) throws(FileError) {
    var rest = memory
    while rest.count > 0 {
      let count = try readSome(descriptor, rest, path)
      if count == 0 { return }
      rest = rest.part(count..<rest.count)
    }
  }

  /// Reads what there is into the memory, and returns the count of bytes, 0 at the end.
  private static func readSome(
    _ descriptor: Int32, _ memory: MutableFlatArray<UInt8>, _ path: String
  ) throws(FileError) -> Int {
    while true {
      let count = memory.read(from: descriptor)
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileError(path) }
    }
  }
}
