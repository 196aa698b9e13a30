import PlatformLibc

/// Bytes that stay where they are as long as their owner lives.
protocol ImageStorage: AnyObject, Sendable {
  var bytes: FlatArray<UInt8> { get }
}

/// An image that is part of the program.
final class ConstantImage: ImageStorage {
  let bytes: FlatArray<UInt8>

  init(_ bytes: FlatArray<UInt8>) { self.bytes = bytes }
}

/// An image in memory of its own. It is written before anything reads it.
final class AllocatedImage: ImageStorage {
  private let memory: MutableFlatArray<UInt8>

  /// An image of zeros, of which only the pages that are written take memory.
  ///
  /// - Throws: ``ImageError/noMemory(_:)`` where there is no memory for it.
  init(byteCount: Int) throws(ImageError) {
    guard let base = unsafe calloc(max(byteCount, 1), 1) else { throw .noMemory(byteCount) }
    memory = unsafe MutableFlatArray(base: base.assumingMemoryBound(to: UInt8.self), count: byteCount)
  }

  convenience init(_ image: [UInt8]) throws(ImageError) {
    try self.init(byteCount: image.count)
    write(image, at: 0)
  }

  deinit { unsafe free(memory.base) }

  var bytes: FlatArray<UInt8> { memory.values }

  /// Puts the bytes of values at an offset.
  func write<Value: BitwiseCopyable>(_ values: [Value], at offset: Int) {
    unsafe values.withUnsafeBytes { values in
      precondition(offset >= 0 && offset <= memory.count - values.count, "a write outside of an image")
      unsafe memory.copy(FlatArray(values.assumingMemoryBound(to: UInt8.self)), at: offset)
    }
  }

  func copy() -> [UInt8] { withExtendedLifetime(self) { Array(bytes) } }

  /// Replaces the parameters of a written image.
  func setParameters(_ parameters: KnowledgeImage.Parameters) {
    let entry = bytes.load(
      at: MemoryLayout<KnowledgeImage.Header>.stride
        + KnowledgeImage.Section.parameters.rawValue * MemoryLayout<KnowledgeImage.SectionEntry>.stride,
      as: KnowledgeImage.SectionEntry.self)
    write([parameters], at: Int(entry.offset))
    seal()
  }

  /// Writes the checksum of what stands behind the header into it.
  func seal() {
    var header = bytes.load(at: 0, as: KnowledgeImage.Header.self)
    header.checksum = KnowledgeImage.checksum(
      bytes.part(MemoryLayout<KnowledgeImage.Header>.stride..<bytes.count))
    write([header], at: 0)
  }
}

/// An image in a file.
///
/// It is read whole unless it is large: whoever copies another file over it does no harm then. Of a large one
/// only the pages that are used are read, when they are.
final class FileImage: ImageStorage {
  private let memory: MutableFlatArray<UInt8>
  var bytes: FlatArray<UInt8> { memory.values }

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
    guard let status = fileStatus(of: descriptor) else { throw FileError(path) }
    let count = Int(status.st_size)
    guard count > 0 else {
      memory = MutableFlatArray(uninitialized: 0)
      return
    }
    let isMapped = count >= (forLong ? Self.large : Self.largeForOneQuestion)
    let base =
      unsafe isMapped
      ? mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
      : mmap(nil, count, PROT_READ | PROT_WRITE, Self.ownMemory, -1, 0)
    guard let base = unsafe base, unsafe base != MAP_FAILED else { throw FileError(path) }
    memory = unsafe MutableFlatArray(base: base.assumingMemoryBound(to: UInt8.self), count: count)
    // A file that has shrunk leaves zeros at the end.
    if !isMapped { try Files.read(descriptor, into: memory, path) }
  }

  deinit {
    if memory.count > 0 { unsafe munmap(memory.base, memory.count) } else { memory.deallocate() }
  }
}
