/// Reads lines from a descriptor in bounded memory.
struct BoundedLineReader {
  enum Line {
    case text([UInt8])
    /// A line longer than the bound; its bytes are gone.
    case tooLong
  }

  /// The longest line that is read.
  static let longest = 1 << 20

  private let descriptor: Int32
  private let name: String
  private let longest: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// `name` is what an error message calls the file.
  init(descriptor: Int32, name: String, longest: Int = Self.longest) {
    self.descriptor = descriptor
    self.name = name
    self.longest = longest
  }

  /// The next line without its end, nil after the last one.
  mutating func next() throws(SystemError) -> Line? {
    var isTooLong = false
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return isTooLong || end - start > longest ? .tooLong : .text(line(start..<end))
      }
      if isAtEnd {
        defer { start = buffer.count }
        guard start < buffer.count || isTooLong else { return nil }
        return isTooLong ? .tooLong : .text(line(start..<buffer.count))
      }
      if buffer.count - start > longest {
        isTooLong = true
        start = buffer.count
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      let bytes = try readBytes(from: descriptor, named: name, count: 1 << 16)
      isAtEnd = bytes.isEmpty
      buffer += bytes
    }
  }

  private func line(_ range: Range<Int>) -> [UInt8] {
    let hasReturn = buffer[range].last == UInt8(ascii: "\r")
    return Array(buffer[hasReturn ? range.dropLast() : range])
  }
}
