/// A knowledge image as printable ASCII, so that it can stand in the program as a string literal:
/// six bits a byte, from `#` on, without the backslash.
public enum EmbeddedImage {
  private static let first: UInt8 = 35
  private static let backslash: UInt8 = 92

  public static func encode(_ image: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(image.count / 3 * 4 + 8)
    for start in stride(from: 0, to: image.count, by: 6) {
      var bits: UInt64 = 0
      for (place, byte) in image[start..<min(start + 6, image.count)].enumerated() {
        bits |= UInt64(byte) << (8 * place)
      }
      for place in 0..<8 {
        let digit = first + UInt8(bits >> (6 * place) & 0x3F)
        text.append(digit < backslash ? digit : digit + 1)
      }
    }
    return text
  }

  /// The image; a whole number of six bytes, so that up to five zeros may follow it.
  public static func decode(_ text: StaticString) -> UnsafeMutableRawBufferPointer {
    let groups = text.utf8CodeUnitCount / 8
    let image = UnsafeMutableRawBufferPointer.allocate(
      byteCount: groups * 6 + 2, alignment: KnowledgeImage.alignment)
    guard let target = image.baseAddress else { return image }
    let source = UnsafeRawPointer(text.utf8Start)
    for group in 0..<groups {
      var bits = source.loadUnaligned(fromByteOffset: group * 8, as: UInt64.self)
      // Take one from each byte behind the backslash, then the first from all.
      let behind = (bits &+ 0x2323_2323_2323_2323) & 0x8080_8080_8080_8080
      bits = bits &- (behind >> 7) &- 0x2323_2323_2323_2323
      // Pack eight times six bits: pairs, fours, all.
      bits = (bits & 0x003F_003F_003F_003F) | (bits & 0x3F00_3F00_3F00_3F00) >> 2
      bits = (bits & 0x0000_0FFF_0000_0FFF) | (bits & 0x0FFF_0000_0FFF_0000) >> 4
      bits = (bits & 0x0000_0000_00FF_FFFF) | (bits & 0x00FF_FFFF_0000_0000) >> 8
      target.storeBytes(of: bits, toByteOffset: group * 6, as: UInt64.self)
    }
    return image
  }
}
