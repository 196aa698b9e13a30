import Wenda

/// One JSON object a line: a key holds the question, the others are passed through.
struct JSONLinesParser: RecordParser {
  static let isOneLine = true

  /// The keys that may hold the question, the best first.
  private let keys: [[UInt8]]

  /// - Parameter column: the key of the question; nil: `question`, else `问题`.
  init(column: String?) {
    keys = (column.map { [$0] } ?? ["question", "问题"]).map { Array($0.utf8) }
  }

  func end(in chunk: BatchText, from start: Int) -> RecordEnd {
    LineParser.lineEnd(in: chunk, from: start)
  }

  func parse(_ text: BatchText, into record: inout InputRecord) {
    let text = text.behindByteOrderMark
    guard !text.isBlank else {
      record.error = "blank line; write a question or take it out"
      return
    }
    do throws(JSONError) {
      try parseObject(text, into: &record)
      takeQuestion(&record)
    } catch {
      record.passed.removeAll(keepingCapacity: true)
      record.error = error.message
    }
  }

  /// Reads all keys and values into `passed`.
  private func parseObject(_ text: BatchText, into record: inout InputRecord) throws(JSONError) {
    try JSONScanner.members(of: text) { name, value in
      let name = JSONText.unescaped(name, scratch: &record.scratch)
      record.passed.append(
        PassedField(name: name, value: value, isJSON: true, isRenamed: PassedField.mustRename(name)))
    }
  }

  /// Takes the question out of `passed`.
  private func takeQuestion(_ record: inout InputRecord) {
    for key in keys {
      let places = key.withFlatArray { key in
        record.passed.indices.filter { record.passed[$0].name.equals(key) }
      }
      guard let place = places.first else { continue }
      guard places.count == 1 else {
        record.passed.removeAll(keepingCapacity: true)
        record.error = "the question's key is there \(places.count) times; leave one"
        return
      }
      return setQuestion(record.passed.remove(at: place).value, in: &record)
    }
    let wanted = keys.map { "“\(String(decoding: $0, as: UTF8.self))”" }.joined(separator: " or ")
    record.error = "no key \(wanted); name the key to ask with --column"
  }

  private func setQuestion(_ value: BatchText, in record: inout InputRecord) {
    guard value.first == UInt8(ascii: "\"") else {
      record.error = "the question is not a string; put it in quotes"
      return
    }
    let question = JSONText.unescaped(value, scratch: &record.scratch)
    record.question = question
    if question.isBlank { record.error = "empty question; write one or take the record out" }
  }
}
