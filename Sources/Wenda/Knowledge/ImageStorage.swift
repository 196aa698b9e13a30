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

  /// Takes over memory that was allocated with the image's alignment, and may end in zeros.
  init(adopting memory: UnsafeMutableRawBufferPointer) {
    let header = memory.loadUnaligned(as: KnowledgeImage.Header.self)
    bytes = UnsafeRawBufferPointer(rebasing: memory[..<min(memory.count, Int(header.byteCount))])
  }

  deinit { bytes.deallocate() }
}
