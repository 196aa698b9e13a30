/// A knowledge image as printable ASCII, so that it can stand in the program as a string literal:
/// six bits a byte, from `#` on, without the backslash.
///
/// Blocks of 24 bytes become 32 characters: eight for the low six bits of each third of the block, and
/// eight for the upper bits of all three. So eight characters are decoded at a time in one machine
/// word, which matters at every start.
public enum EmbeddedImage {
  private static let first: UInt8 = 35
  private static let backslash: UInt8 = 92
  private static let blockSize = 24

  /// The characters of an image.
  public static func encode(_ image: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(image.count / 3 * 4 + 32)
    for start in stride(from: 0, to: image.count, by: blockSize) {
      func byte(_ third: Int, _ lane: Int) -> UInt8 {
        let index = start + third * 8 + lane
        return index < image.count ? image[index] : 0
      }
      for third in 0..<3 { text += (0..<8).map { digit(byte(third, $0) & 0x3F) } }
      text += (0..<8).map { lane in
        digit(byte(0, lane) >> 6 | (byte(1, lane) >> 6) << 2 | (byte(2, lane) >> 6) << 4)
      }
    }
    return text
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    first + value < backslash ? first + value : first + value + 1
  }

  /// How many bytes the image of these characters takes: a whole number of blocks, so that zeros may
  /// follow it.
  static func byteCount(_ text: StaticString) -> Int {
    max(text.utf8CodeUnitCount / 32 * blockSize, MemoryLayout<KnowledgeImage.Header>.stride)
  }

  /// Writes the image of these characters to memory with room for ``byteCount(_:)`` bytes.
  static func decode(_ text: StaticString, to target: UnsafeMutableRawPointer) {
    let blocks = text.utf8CodeUnitCount / 32
    let source = UnsafeRawPointer(text.utf8Start)
    for block in 0..<blocks {
      @inline(__always) func digits(_ part: Int) -> UInt64 {
        let characters = source.loadUnaligned(fromByteOffset: block * 32 + part * 8, as: UInt64.self)
        // One less for the characters behind the backslash, whose sum with 35 has the highest bit.
        let behind = (characters &+ 0x2323_2323_2323_2323) & 0x8080_8080_8080_8080
        return characters &- (behind >> 7) &- 0x2323_2323_2323_2323
      }
      let upper = digits(3)
      @inline(__always) func store(_ third: Int, _ bits: UInt64) {
        target.storeBytes(
          of: digits(third) | bits, toByteOffset: block * blockSize + third * 8, as: UInt64.self)
      }
      store(0, (upper & 0x0303_0303_0303_0303) << 6)
      store(1, (upper & 0x0C0C_0C0C_0C0C_0C0C) << 4)
      store(2, (upper & 0x3030_3030_3030_3030) << 2)
    }
  }
}
