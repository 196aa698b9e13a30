#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a file that appears whole or not at all: beside its place first, and then moved there.
func writeFile(_ bytes: UnsafeRawBufferPointer, to path: String) throws(SystemError) {
  let draft = path + ".wenda-draft"
  let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard descriptor >= 0 else { throw SystemError(action: "write \(path)", code: errno) }
  func giveUp(_ code: Int32) -> SystemError {
    close(descriptor)
    unlink(draft)
    return SystemError(action: "write \(path)", code: code)
  }
  var start = 0
  while start < bytes.count {
    let count = write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
    if count > 0 {
      start += count
    } else if errno != EINTR {
      throw giveUp(errno)
    }
  }
  guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw giveUp(errno) }
  close(descriptor)
}

func writeFile(_ text: String, to path: String) throws(SystemError) {
  let bytes = Array(text.utf8)
  var failure: SystemError?
  bytes.withUnsafeBytes { buffer in
    do throws(SystemError) { try writeFile(buffer, to: path) } catch { failure = error }
  }
  if let failure { throw failure }
}
