/// The elements of a JSON array, objects as in JSON lines.
struct JSONArrayParser: RecordParser {
  static let isOneLine = false
  static let hasPadding = true

  private let lines: JSONLinesParser

  /// - Parameter column: the key of the question; nil: `question`, else `问题`.
  init(column: String?) { lines = JSONLinesParser(column: column) }

  func end(in chunk: BatchText, from start: Int) -> RecordEnd {
    var splitter = JSONArraySplitter()
    var index = start
    while index < chunk.count {
      switch splitter.advance(chunk[index]) {
      case .comma: return RecordEnd(text: index, next: index + 1)
      case .start: return RecordEnd(text: index, next: index)
      case .close: return RecordEnd(text: index, next: index + 1)
      case .none: index += 1
      }
    }
    return RecordEnd(text: chunk.count, next: chunk.count)
  }

  func parse(_ text: BatchText, into record: inout InputRecord) {
    lines.parse(text, into: &record)
  }
}
