import WendaFormats

/// A column or key that is no question and goes to the output as it came.
package struct PassedField {
  /// The name, plain.
  package var name: BatchText
  /// Plain text, or raw JSON.
  package var value: BatchText
  package var isJSON: Bool
  /// Whether the name collides with one of the output's own fields.
  var isRenamed: Bool

  /// The prefix of names that collide with the output's own fields.
  static let prefix: StaticString = "input_"

  /// Whether `name` is one of the output's own fields, with any number of prefixes. Giving these
  /// one more prefix keeps different names different.
  static func mustRename(_ name: BatchText) -> Bool {
    let prefix = BatchText(Self.prefix)
    var rest = name
    while rest.count >= prefix.count, rest.part(0..<prefix.count).equals(prefix) {
      rest = rest.part(prefix.count..<rest.count)
    }
    return ownNames.contains { BatchText($0).equals(rest) }
  }

  private static let ownNames: [StaticString] = [
    "question", "language", "decision", "intent", "confidence", "answer", "options", "candidates", "also",
    "error",
  ]
}

/// One line or row of the input, taken apart. Reused; what it points to is valid until the next.
struct InputRecord: ~Copyable {
  /// nil where none could be read.
  var question: BatchText?
  /// The other columns or keys, in their order.
  var passed: [PassedField] = []
  /// Why there is no question to answer.
  var error: String?
  /// A buffer for text that has to be unescaped.
  var scratch = ByteBuffer(capacity: 4096)
  /// The cells of a row, which a parser keeps here from one to the next.
  var cells: [BatchText] = []

  /// Makes the record ready for a text of `size` bytes, which is also room enough for what is
  /// unescaped of it.
  @inline(__always)
  mutating func clear(size: Int) {
    question = nil
    if !passed.isEmpty { passed.removeAll(keepingCapacity: true) }
    if error != nil { error = nil }
    scratch.setCount(0)
    scratch.reserve(size)
  }
}

/// Where a record ends.
struct RecordEnd {
  /// Behind its last byte, without the line's end.
  var text: Int
  /// The start of the next record.
  var next: Int
}

/// Takes records of one format out of a chunk.
protocol RecordParser {
  /// Whether no record spans lines.
  static var isOneLine: Bool { get }

  /// Whether white space before a record belongs to none.
  static var hasPadding: Bool { get }

  /// Where the record ends that starts at `start`.
  func end(in chunk: BatchText, from start: Int) -> RecordEnd

  /// Takes a record apart, into one that has been cleared.
  func parse(_ text: BatchText, into record: inout InputRecord)
}

extension RecordParser {
  static var hasPadding: Bool { false }

  /// Where the next record starts: at `start`, or behind white space that belongs to none.
  @inline(__always)
  func begin(in chunk: BatchText, from start: Int) -> Int {
    guard Self.hasPadding else { return start }
    return chunk[start...].firstIndex { $0 > 0x20 } ?? chunk.count
  }

  /// The names of the keys or columns that the first record passes through which can be read and starts in the
  /// first `limit` bytes; nil where none can.
  func firstPassedNames(in chunk: BatchText, limit: Int) -> [[UInt8]]? {
    var record = InputRecord()
    var start = 0
    while start < min(chunk.count, limit) {
      start = begin(in: chunk, from: start)
      let end = end(in: chunk, from: start)
      let text = chunk.part(start..<end.text)
      record.clear(size: text.count)
      if UTF8Check.firstInvalid(text) == nil { parse(text, into: &record) }
      if record.question != nil { return record.passed.map { Array($0.name) } }
      start = end.next
    }
    return nil
  }
}
