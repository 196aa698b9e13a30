/// Whole records of one file, the share of a worker.
struct InputChunk: ~Copyable {
  /// The chunks' order.
  var number = 0
  /// The file; nil where there is nothing but a message.
  var file: InputFile?
  /// How a table is laid out.
  var layout: CSVLayout?
  /// The columns of the output, once they are known.
  var columns: ColumnNames?
  /// The records from `start` on.
  var bytes: ByteBuffer
  /// Behind a byte-order mark and a header.
  var start = 0
  /// The number of the first record's line, where the file begins here; else 0.
  var firstLine = 0
  /// The bytes of a record that is too long to be held, and the only one here; else 0.
  var overlong = 0
  /// Something to tell about the file.
  var note: String?
  /// Something that went wrong with a file.
  var failure: FileFailure?
  /// Whether the output begins here.
  var isFirst = false

  init(capacity: Int) { bytes = ByteBuffer(capacity: capacity) }

  /// Makes the chunk ready for the next records, with little more memory than `capacity`.
  mutating func clear(capacity: Int) {
    file = nil
    layout = nil
    bytes.setCount(0)
    if bytes.capacity > 2 * capacity { bytes.resize(to: capacity) }
    start = 0
    firstLine = 0
    overlong = 0
    failure = nil
    note = nil
    isFirst = false
  }

  /// Passes over a line that is no record.
  mutating func skipLine() {
    guard overlong == 0 else { return }
    start += LineParser.lineEnd(in: text, from: 0).next
    firstLine += 1
  }

  /// The records.
  var text: BatchText { bytes.text.part(start..<bytes.count) }
}
