import PlatformLibc
import WendaStreams

/// Reads lines from a file descriptor that is no terminal: ended by LF or CR LF, the last one by nothing
/// perhaps. A line is held in memory, so there is a longest one: `/dev/zero` has no end.
struct LineReader: LineSource {
  private static let chunk = 1 << 16
  /// In bytes. A question is much shorter; whoever reads one says so of those that are only too long for that.
  static let longest = 1 << 20

  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var number = 0

  /// `name` is what an error message calls the file.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// The bytes of the next line without its end, nil after the last one.
  ///
  /// - Throws: ``SystemError``, or ``FileFailure`` where a line is longer than ``longest``.
  mutating func next() throws -> [UInt8]? {
    number += 1
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(upTo: end)
      }
      if isAtEnd { return start < buffer.count ? take(upTo: buffer.count) : nil }
      searched = buffer.count - start
      guard searched <= Self.longest else { throw tooLong }
      try fill()
    }
  }

  /// The next line as text, with U+FFFD for whatever is not UTF-8. The prompt is not shown.
  mutating func readLine(prompt: String) throws -> String? {
    try next().map { String(decoding: $0, as: UTF8.self) }
  }

  private var tooLong: FileFailure {
    FileFailure(
      "\(name):\(number):1: error: this line is longer than \(Self.longest) bytes; break it into lines, "
        + "or ask with `wenda batch`, which passes over such lines")
  }

  private mutating func take(upTo end: Int) -> [UInt8] {
    let hasReturn = end > start && end < buffer.count && buffer[end - 1] == UInt8(ascii: "\r")
    defer { start = min(end + 1, buffer.count) }
    return Array(buffer[start..<(hasReturn ? end - 1 : end)])
  }

  /// Moves the line that has begun to the front of the buffer and reads more of it.
  private mutating func fill() throws(SystemError) {
    buffer.removeSubrange(..<start)
    start = 0
    let bytes = try readBytes(from: descriptor, named: name, count: Self.chunk)
    isAtEnd = bytes.isEmpty
    buffer += bytes
  }
}
