import PlatformLibc

/// The bytes of a file.
func readFile(_ path: String) throws(BenchmarkError) -> [UInt8] {
  guard let file = fopen(path, "rb") else {
    throw BenchmarkError("cannot read \(path): \(String(cString: strerror(errno)))")
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { break }
    bytes += buffer[..<count]
  }
  guard ferror(file) == 0 else { throw BenchmarkError("cannot read all of \(path)") }
  return bytes
}
