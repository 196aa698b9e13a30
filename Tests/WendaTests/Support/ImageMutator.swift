@testable import Wenda

/// Damages one section of an image, or what the table says of it, and makes the checksum fit again: what
/// somebody would hand in who means harm.
struct ImageMutator {
  private let image: [UInt8]
  private var random: FixedRandom

  init(_ image: [UInt8], seed: UInt64) {
    self.image = image
    random = FixedRandom(seed: seed)
  }

  /// The image with one to three damages, at least one of them in the section.
  mutating func mutant(in section: KnowledgeImage.Section) -> [UInt8] {
    var bytes = image
    damage(&bytes, section)
    while Bool.random(using: &random), Bool.random(using: &random) {
      damage(&bytes, KnowledgeImage.Section.allCases.randomElement(using: &random) ?? section)
    }
    return Self.sealed(bytes)
  }

  /// The same with a checksum that fits.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    guard let image = try? AllocatedImage(bytes) else { fatalError("no memory") }
    image.seal()
    return image.copy()
  }

  private static func entryPlace(_ section: KnowledgeImage.Section) -> Int {
    MemoryLayout<KnowledgeImage.Header>.stride
      + section.rawValue * MemoryLayout<KnowledgeImage.SectionEntry>.stride
  }

  private static func bounds(_ section: KnowledgeImage.Section, _ bytes: [UInt8]) -> Range<Int> {
    let (offset, count) = bytes.withUnsafeBytes {
      (
        $0.loadUnaligned(fromByteOffset: entryPlace(section), as: UInt64.self),
        $0.loadUnaligned(fromByteOffset: entryPlace(section) + 8, as: UInt64.self)
      )
    }
    let start = min(Int(clamping: offset), bytes.count)
    return start..<min(start + min(Int(clamping: count), bytes.count), bytes.count)
  }

  private mutating func damage(_ bytes: inout [UInt8], _ section: KnowledgeImage.Section) {
    let range = Self.bounds(section, bytes)
    guard !range.isEmpty, Int.random(in: 0..<8, using: &random) > 0 else {
      return damageEntry(&bytes, section)
    }
    // Near the start more often: there stand what is used most, and the only parameters.
    let near = range.prefix(Bool.random(using: &random) ? 64 : range.count)
    let place = near.randomElement(using: &random) ?? range.lowerBound
    let word = range.lowerBound + (place - range.lowerBound) / 4 * 4
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2, 3: store(extreme(range.count), at: word, in: range, of: &bytes)
    case 4: store(float(), at: word, in: range, of: &bytes)
    case 5:
      let from = range.randomElement(using: &random) ?? place
      let count = min(Int.random(in: 1...64, using: &random), range.upperBound - max(place, from))
      for offset in 0..<count { bytes[place + offset] = bytes[from + offset] }
    default:
      let values: [UInt8] = [0, 1, 0x7F, 0xFF]
      let value = values.randomElement(using: &random) ?? 0
      let counts: [Int] = [8, 64, range.count]
      let count = counts.randomElement(using: &random) ?? 8
      for index in place..<min(place + count, range.upperBound) { bytes[index] = value }
    }
  }

  private func store(_ value: UInt32, at place: Int, in range: Range<Int>, of bytes: inout [UInt8]) {
    for byte in 0..<4 where place + byte < range.upperBound {
      bytes[place + byte] = UInt8(truncatingIfNeeded: value >> (UInt32(byte) * 8))
    }
  }

  private mutating func extreme(_ count: Int) -> UInt32 {
    let values: [UInt32] = [
      0, 1, 2, 0x7FFF_FFFF, 0x8000_0000, .max, .max - 1, UInt32(clamping: count), UInt32(clamping: count / 4),
      UInt32(clamping: count / 4 + 1), .random(in: 0..<256, using: &random),
      .random(in: 0...UInt32.max, using: &random),
    ]
    return values.randomElement(using: &random) ?? 0
  }

  private mutating func float() -> UInt32 {
    let values: [Float] = [
      .nan, .infinity, -.infinity, -1, -0.0, 0, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e9, 1e30,
    ]
    return (values.randomElement(using: &random) ?? 0).bitPattern
  }

  /// Where the table says that the section is: cut short, made longer, moved, or that of another.
  private mutating func damageEntry(_ bytes: inout [UInt8], _ section: KnowledgeImage.Section) {
    let place = Self.entryPlace(section)
    let range = Self.bounds(section, bytes)
    let other = Self.bounds(KnowledgeImage.Section.allCases.randomElement(using: &random) ?? section, bytes)
    var (offset, count) = (UInt64(range.lowerBound), UInt64(range.count))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: count = 0
    case 1: count = UInt64.random(in: 0...count, using: &random) / 8 * 8
    case 2: count = count &+ UInt64.random(in: 1...64, using: &random) * 4
    case 3: (offset, count) = (UInt64(other.lowerBound), UInt64(other.count))
    case 4: offset = UInt64.random(in: 0...UInt64(bytes.count), using: &random) / 64 * 64
    default:
      let counts: [UInt64] = [.max, 1 << 63, UInt64(bytes.count) * 2]
      count = counts.randomElement(using: &random) ?? 0
    }
    for byte in 0..<8 {
      bytes[place + byte] = UInt8(truncatingIfNeeded: offset >> (UInt64(byte) * 8))
      bytes[place + 8 + byte] = UInt8(truncatingIfNeeded: count >> (UInt64(byte) * 8))
    }
  }
}
