import Wenda

/// Writes records in the output's format.
struct RecordFormatter: ~Copyable {
  let format: BatchOutputFormat
  // Not an array, as reference counting for each record would cost more than writing it.
  let fields: FlatArray<BatchField>
  private let fieldMemory: MutableFlatArray<BatchField>
  /// The columns that a table passes through, in its order; nil where a record's own stand for
  /// themselves (in jsonl, in text, and in lines without a header).
  var columns: ColumnNames? {
    didSet { hasColumns = columns.map { !$0.columns.isEmpty } ?? false }
  }
  /// Whether there are columns that every record must have.
  private(set) var hasColumns = false
  /// The name of a field that a record had and the table has no column for; reset by the reader.
  var dropped: String?
  /// Whether a `'` stands before cells that spreadsheets would take for formulas.
  let hasSafeCells: Bool
  private let hasByteOrderMark: Bool
  /// A buffer for building a cell.
  var scratch = ByteBuffer(capacity: 256)

  init(_ options: BatchOptions) {
    format = options.format
    hasSafeCells = options.hasSafeCells
    hasByteOrderMark = options.hasByteOrderMark
    fieldMemory = MutableFlatArray(repeating: .question, count: options.fields.count)
    for (index, field) in options.fields.enumerated() { fieldMemory[index] = field }
    fields = fieldMemory.values
  }

  deinit { fieldMemory.deallocate() }

  /// Writes what was read and what was answered.
  @inline(__always)
  mutating func append(_ input: borrowing InputRecord, _ record: BatchRecord, to buffer: inout ByteBuffer) {
    switch format {
    case .jsonl: appendJSONLine(input, record, to: &buffer)
    case .tsv: appendRow(TSVCells.self, input, record, to: &buffer)
    case .csv: appendRow(CSVCells.self, input, record, to: &buffer)
    case .text: appendBlock(input, record, to: &buffer)
    }
  }

  /// Writes the header row of a table; of the other formats nothing.
  mutating func appendHeader(to buffer: inout ByteBuffer) {
    if hasByteOrderMark { buffer.append("\u{FEFF}" as StaticString) }
    switch format {
    case .tsv: appendHeader(TSVCells.self, to: &buffer)
    case .csv: appendHeader(CSVCells.self, to: &buffer)
    case .jsonl, .text: break
    }
  }

  /// A passed value as plain text: a JSON string unescaped, null as nothing, other JSON as it is.
  mutating func plainValue(_ field: PassedField) -> BatchText {
    guard field.isJSON else { return field.value }
    if field.value.equals(BatchText("null")) { return .empty }
    guard field.value.first == UInt8(ascii: "\"") else { return field.value }
    scratch.setCount(0)
    scratch.reserve(field.value.count)
    return JSONText.unescaped(field.value, scratch: &scratch)
  }
}
