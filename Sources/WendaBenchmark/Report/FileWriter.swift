import PlatformLibc

/// Writes a file piece by piece.
struct FileWriter: ~Copyable {
  private let path: String
  private let file: UnsafeMutablePointer<FILE>

  init(_ path: String) throws(BenchmarkError) {
    guard let file = fopen(path, "wb") else {
      throw BenchmarkError("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    self.path = path
    self.file = file
  }

  /// A failure shows when the file is finished.
  func append(_ bytes: [UInt8]) { fwrite(bytes, 1, bytes.count, file) }

  func append(_ text: String) { append(Array(text.utf8)) }

  consuming func finish() throws(BenchmarkError) {
    let failed = ferror(file) != 0
    guard fclose(file) == 0, !failed else {
      throw BenchmarkError("cannot write all of \(path): \(String(cString: strerror(errno)))")
    }
  }
}
