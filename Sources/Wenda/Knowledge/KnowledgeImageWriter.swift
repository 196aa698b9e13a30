/// Puts the sections of a knowledge image together.
struct KnowledgeImageWriter {
  /// The values of a section, which are copied once, into the image.
  private struct Part {
    var byteCount = 0
    var copy: (AllocatedImage, Int) -> Void = { _, _ in }
  }

  private var parts = [Part](repeating: Part(), count: KnowledgeImage.Section.allCases.count)
  private var strings: [String: UInt32] = ["": 0]
  private var stringBytes: [UInt8] = []
  private var stringStarts: [UInt32] = [0, 0]

  /// The number of a string.
  mutating func intern(_ text: String) -> UInt32 {
    if let known = strings[text] { return known }
    let number = append(text)
    strings[text] = number
    return number
  }

  /// The number of a string that is unlikely to be repeated, such as an example; it is not looked up.
  mutating func append(_ text: String) -> UInt32 {
    let number = UInt32(stringStarts.count - 1)
    stringBytes += text.utf8
    stringStarts.append(UInt32(stringBytes.count))
    return number
  }

  mutating func set<Element: BitwiseCopyable>(
    _ section: KnowledgeImage.Section, _ values: [Element]
  ) {
    parts[section.rawValue] = Part(byteCount: values.count * MemoryLayout<Element>.stride) { image, offset in
      image.write(values, at: offset)
    }
  }

  /// The image. Values are released section by section, so that those of a large knowledge base are not all in
  /// memory twice.
  ///
  /// - Throws: ``ImageError/noMemory(_:)``.
  mutating func finish() throws(ImageError) -> AllocatedImage {
    set(.stringBytes, stringBytes)
    set(.stringStarts, stringStarts)
    (strings, stringBytes, stringStarts) = ([:], [], [])
    let headerSize = MemoryLayout<KnowledgeImage.Header>.stride
    let tableSize = parts.count * MemoryLayout<KnowledgeImage.SectionEntry>.stride
    var entries: [KnowledgeImage.SectionEntry] = []
    var offset = Self.aligned(headerSize + tableSize)
    for part in parts {
      entries.append(.init(offset: UInt64(offset), byteCount: UInt64(part.byteCount)))
      offset = Self.aligned(offset + part.byteCount)
    }
    let image = try AllocatedImage(byteCount: offset)
    image.write(entries, at: headerSize)
    for (section, entry) in entries.enumerated() {
      parts[section].copy(image, Int(entry.offset))
      parts[section] = Part()
    }
    let header = KnowledgeImage.Header(
      magic: KnowledgeImage.magic, version: KnowledgeImage.version, sectionCount: UInt32(entries.count),
      byteCount: UInt64(offset), checksum: 0)
    image.write([header], at: 0)
    image.seal()
    return image
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + KnowledgeImage.alignment - 1) / KnowledgeImage.alignment * KnowledgeImage.alignment
  }
}
