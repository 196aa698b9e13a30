/// Why there is no knowledge image, or none that this version can use.
public enum ImageError: Error, Sendable, Equatable {
  /// They are something else.
  case foreign
  /// They were written by another version of the format.
  case version(UInt32)
  /// They end early, or are longer than they say.
  case truncated(expected: Int, found: Int)
  /// Their checksum or their structure is wrong.
  case altered
  /// There is no memory for so many bytes.
  case noMemory(Int)

  /// What is wrong.
  package var problem: String {
    switch self {
    case .foreign: "this is not a compiled knowledge base"
    case .version(let version):
      "this knowledge base has format \(version), not \(KnowledgeImage.version)"
    case .truncated(let expected, let found): "this knowledge base has \(found) bytes, not \(expected)"
    case .altered: "this knowledge base was altered: its checksum or structure is wrong"
    case .noMemory(let count): "there is no memory for a knowledge base of \(count) bytes"
    }
  }

  /// How to correct it.
  package var remedy: String {
    switch self {
    case .foreign, .version: "make it with `wenda compile`"
    case .truncated, .altered: "copy it again, or make it anew with `wenda compile`"
    case .noMemory: "end other programs, or raise the limit (`ulimit -v`)"
    }
  }

  /// What is wrong, and how to correct it.
  public var description: String { problem + "; " + remedy }
}

extension ImageError: CustomStringConvertible {}

/// Checks the frame of an image and finds its sections.
package struct ImageReader: Sendable {
  private let bytes: FlatArray<UInt8>
  private let entries: [KnowledgeImage.SectionEntry]
  private let checksum: UInt64

  /// Whether bytes claim to be an image.
  package static func isImage(_ bytes: FlatArray<UInt8>) -> Bool {
    bytes.count >= 8 && bytes.load(at: 0, as: UInt64.self) == KnowledgeImage.magic
  }

  init(_ bytes: FlatArray<UInt8>) throws(ImageError) {
    let headerSize = MemoryLayout<KnowledgeImage.Header>.stride
    guard Self.isImage(bytes) else { throw .foreign }
    guard bytes.count >= headerSize else { throw .truncated(expected: headerSize, found: bytes.count) }
    let header = bytes.load(at: 0, as: KnowledgeImage.Header.self)
    guard header.version == KnowledgeImage.version else { throw .version(header.version) }
    guard header.byteCount == UInt64(bytes.count) else {
      throw .truncated(expected: Int(truncatingIfNeeded: header.byteCount), found: bytes.count)
    }
    let sectionCount = KnowledgeImage.Section.allCases.count
    let tableSize = sectionCount * MemoryLayout<KnowledgeImage.SectionEntry>.stride
    let rest = bytes.part(headerSize..<bytes.count)
    guard header.sectionCount == UInt32(sectionCount), rest.count >= tableSize else { throw .altered }
    self.bytes = bytes
    checksum = header.checksum
    entries = (0..<sectionCount).map {
      rest.load(
        at: $0 * MemoryLayout<KnowledgeImage.SectionEntry>.stride,
        as: KnowledgeImage.SectionEntry.self)
    }
  }

  var byteCount: Int { bytes.count }

  /// Whether what stands behind the header is what was written there.
  var isUnaltered: Bool {
    KnowledgeImage.checksum(bytes.part(MemoryLayout<KnowledgeImage.Header>.stride..<bytes.count)) == checksum
  }

  func section<Element: BitwiseCopyable>(
    _ section: KnowledgeImage.Section
  ) throws(ImageError) -> FlatArray<Element> {
    let entry = entries[section.rawValue]
    let (end, overflow) = entry.offset.addingReportingOverflow(entry.byteCount)
    let stride = UInt64(MemoryLayout<Element>.stride)
    guard !overflow, end <= UInt64(bytes.count), entry.byteCount % stride == 0,
      entry.offset % UInt64(KnowledgeImage.alignment) == 0
    else { throw .altered }
    return bytes.values(at: Int(entry.offset), count: Int(entry.byteCount / stride), as: Element.self)
  }

  func keyTable(_ name: KnowledgeImage.Section) throws(ImageError) -> KeyTable {
    let slots: FlatArray<KeyTable.Slot> = try section(name)
    guard slots.count > 0, slots.count & (slots.count - 1) == 0 else { throw .altered }
    return KeyTable(slots: slots)
  }
}
