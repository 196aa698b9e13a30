#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that stay where they are as long as their owner lives.
protocol ImageStorage: AnyObject, Sendable {
  var bytes: UnsafeRawBufferPointer { get }
}

/// An image in memory of its own.
final class AllocatedImage: ImageStorage, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ image: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: image.count, alignment: KnowledgeImage.alignment)
    copy.copyBytes(from: image)
    bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { bytes.deallocate() }
}

/// An image in a file, of which only the pages that are used are read.
final class MappedImage: ImageStorage, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw FileError(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path) }
    let count = Int(status.st_size)
    guard count > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
      throw FileError(path)
    }
    bytes = UnsafeRawBufferPointer(start: base, count: count)
  }

  deinit {
    if let base = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) }
  }
}
