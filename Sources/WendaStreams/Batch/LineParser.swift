import PlatformLibc

/// Plain text: a line is a question.
struct LineParser: RecordParser {
  static let isOneLine = true

  @inline(__always)
  func end(in chunk: BatchText, from start: Int) -> RecordEnd { Self.lineEnd(in: chunk, from: start) }

  @inline(__always)
  func parse(_ text: BatchText, into record: inout InputRecord) {
    let text = text.behindByteOrderMark
    record.question = text
    if text.isBlank { record.error = "blank line; write a question or take it out" }
  }

  /// Where the line ends that starts at `start`; a carriage return before the newline is no text.
  @inline(__always)
  static func lineEnd(in chunk: BatchText, from start: Int) -> RecordEnd {
    var text = chunk.count
    var next = chunk.count
    if let newline = chunk.first(0x0A, from: start) {
      text = newline
      next = text + 1
    }
    if text > start, chunk[text - 1] == 0x0D { text -= 1 }
    return RecordEnd(text: text, next: next)
  }
}

extension BatchText {
  /// What follows a byte-order mark. There may be one wherever files were concatenated, not only at the start.
  @inline(__always)
  var behindByteOrderMark: BatchText {
    first == 0xEF && starts(with: [0xEF, 0xBB, 0xBF]) ? part(3..<count) : self
  }
}
