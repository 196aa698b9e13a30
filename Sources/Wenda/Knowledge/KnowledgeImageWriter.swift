/// Puts the sections of a knowledge image together.
struct KnowledgeImageWriter {
  private var sections = [[UInt8]](repeating: [], count: KnowledgeImage.Section.allCases.count)
  private var strings: [String: UInt32] = ["": 0]
  private var stringBytes: [UInt8] = []
  private var stringStarts: [UInt32] = [0, 0]

  /// The number of a string.
  mutating func intern(_ text: String) -> UInt32 {
    if let known = strings[text] { return known }
    let number = UInt32(stringStarts.count - 1)
    strings[text] = number
    stringBytes += text.utf8
    stringStarts.append(UInt32(stringBytes.count))
    return number
  }

  mutating func set<Element: BitwiseCopyable>(
    _ section: KnowledgeImage.Section, _ values: [Element]
  ) {
    sections[section.rawValue] = values.withUnsafeBytes { Array($0) }
  }

  /// The image.
  mutating func finish() -> [UInt8] {
    set(.stringBytes, stringBytes)
    set(.stringStarts, stringStarts)
    let headerSize = MemoryLayout<KnowledgeImage.Header>.stride
    let tableSize = sections.count * MemoryLayout<KnowledgeImage.SectionEntry>.stride
    var entries: [KnowledgeImage.SectionEntry] = []
    var offset = Self.aligned(headerSize + tableSize)
    for section in sections {
      entries.append(.init(offset: UInt64(offset), byteCount: UInt64(section.count)))
      offset = Self.aligned(offset + section.count)
    }
    var image = [UInt8](repeating: 0, count: offset)
    image.withUnsafeMutableBytes { image in
      entries.withUnsafeBytes { image[headerSize...].copyBytes(from: $0) }
      for (entry, section) in zip(entries, sections) {
        image[Int(entry.offset)...].copyBytes(from: section)
      }
      let header = KnowledgeImage.Header(
        magic: KnowledgeImage.magic, version: KnowledgeImage.version,
        sectionCount: UInt32(sections.count), byteCount: UInt64(offset),
        checksum: KnowledgeImage.checksum(UnsafeRawBufferPointer(rebasing: image[headerSize...])))
      withUnsafeBytes(of: header) { image.copyBytes(from: $0) }
    }
    return image
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + KnowledgeImage.alignment - 1) / KnowledgeImage.alignment * KnowledgeImage.alignment
  }
}
