import PlatformLibc

/// Bytes that stay where they are as long as their owner lives.
protocol ImageStorage: AnyObject, Sendable {
  var bytes: UnsafeRawBufferPointer { get }
}

/// An image that is part of the program.
final class ConstantImage: ImageStorage, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }
}

/// An image in memory of its own. It is written before anything reads it.
final class AllocatedImage: ImageStorage, @unchecked Sendable {
  let memory: UnsafeMutableRawBufferPointer
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(memory) }

  /// An image of zeros, of which only the pages that are written take memory.
  init(byteCount: Int) {
    guard let base = calloc(max(byteCount, 1), 1) else { fatalError("there is no memory for the knowledge") }
    memory = UnsafeMutableRawBufferPointer(start: base, count: byteCount)
  }

  convenience init(_ image: [UInt8]) {
    self.init(byteCount: image.count)
    image.withUnsafeBytes { write($0, at: 0) }
  }

  deinit { free(memory.baseAddress) }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyMemory(from: bytes)
  }

  func copy() -> [UInt8] { withExtendedLifetime(self) { Array(bytes) } }

  /// Replaces the parameters of a written image.
  func setParameters(_ parameters: KnowledgeImage.Parameters) {
    let entry = memory.loadUnaligned(
      fromByteOffset: MemoryLayout<KnowledgeImage.Header>.stride
        + KnowledgeImage.Section.parameters.rawValue * MemoryLayout<KnowledgeImage.SectionEntry>.stride,
      as: KnowledgeImage.SectionEntry.self)
    withUnsafeBytes(of: parameters) { write($0, at: Int(entry.offset)) }
    seal()
  }

  /// Writes the checksum of what stands behind the header into it.
  func seal() {
    var header = memory.loadUnaligned(as: KnowledgeImage.Header.self)
    let rest = memory[MemoryLayout<KnowledgeImage.Header>.stride...]
    header.checksum = KnowledgeImage.checksum(UnsafeRawBufferPointer(rebasing: rest))
    withUnsafeBytes(of: header) { write($0, at: 0) }
  }
}

/// An image in a file.
///
/// It is read whole unless it is large: whoever copies another file over it does no harm then. Of a large one
/// only the pages that are used are read, when they are.
final class FileImage: ImageStorage, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// The size in bytes from which an image is large: for long use, and for one question, where reading it
  /// whole must cost less than a millisecond.
  private static let (large, largeForOneQuestion) = (8 << 20, 1 << 20)

  #if os(Linux)
    // Faster than a page fault for each page.
    private static let ownMemory = MAP_PRIVATE | MAP_ANON | MAP_POPULATE
  #else
    private static let ownMemory = MAP_PRIVATE | MAP_ANON
  #endif

  init(_ path: String, forLong: Bool) throws(FileError) {
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
    let isMapped = count >= (forLong ? Self.large : Self.largeForOneQuestion)
    let base =
      isMapped
      ? mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
      : mmap(nil, count, PROT_READ | PROT_WRITE, Self.ownMemory, -1, 0)
    guard let base, base != MAP_FAILED else { throw FileError(path) }
    bytes = UnsafeRawBufferPointer(start: base, count: count)
    if !isMapped {
      try Files.read(descriptor, into: UnsafeMutableRawBufferPointer(start: base, count: count), path)
    }
  }

  deinit {
    if let base = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) }
  }
}
