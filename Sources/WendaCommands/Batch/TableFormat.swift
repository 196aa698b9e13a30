/// Rows of a table: the columns passed through, then the fields.
extension RecordFormatter {
  mutating func appendRow<Cells: TableCells>(
    _: Cells.Type, _ input: InputRecord, _ record: BatchRecord, to buffer: inout ByteBuffer
  ) {
    let start = buffer.count
    if hasColumns || !input.passed.isEmpty { appendPassed(Cells.self, input, to: &buffer) }
    for field in fields {
      switch field {
      case .question: Cells.append(input.question ?? .empty, to: &buffer)
      case .language: Cells.append(record.language, to: &buffer)
      case .decision: if record.error == nil { Cells.append(record.decision.name, to: &buffer) }
      case .intent: if let intent = record.intent { Cells.append(intent, to: &buffer) }
      case .confidence: if record.error == nil { buffer.append(confidence: record.confidence) }
      case .answer: Cells.append(record.answer, to: &buffer)
      case .candidates: appendCandidates(Cells.self, record, to: &buffer)
      case .options: append(Cells.self, record.options, to: &buffer)
      case .also: append(Cells.self, record.also, to: &buffer)
      case .error: if let error = record.error { Cells.append(error, to: &buffer) }
      }
      buffer.append(Cells.delimiter)
    }
    endRow(Cells.self, from: start, in: &buffer)
  }

  mutating func appendHeader<Cells: TableCells>(_: Cells.Type, to buffer: inout ByteBuffer) {
    let start = buffer.count
    for column in columns?.columns ?? [] {
      scratch.setCount(0)
      if column.isRenamed { scratch.append(PassedField.prefix) }
      scratch.append(column.name)
      Cells.append(scratch.text, to: &buffer)
      buffer.append(Cells.delimiter)
    }
    for field in fields {
      buffer.append(field.rawValue)
      buffer.append(Cells.delimiter)
    }
    endRow(Cells.self, from: start, in: &buffer)
  }

  /// Every cell has written its delimiter; the last one's becomes the line's end.
  @inline(__always)
  private func endRow<Cells: TableCells>(_: Cells.Type, from start: Int, in buffer: inout ByteBuffer) {
    // A comma-separated row of one empty cell would be an empty line, which is no row.
    if Cells.self == CSVCells.self, buffer.count == start + 1 {
      buffer.setCount(start)
      buffer.append("\"\"," as StaticString)
    }
    buffer[buffer.count - 1] = 0x0A
  }

  private mutating func appendPassed<Cells: TableCells>(
    _: Cells.Type, _ input: InputRecord, to buffer: inout ByteBuffer
  ) {
    guard let columns = columns?.columns else {
      for field in input.passed {
        Cells.append(plainValue(field), to: &buffer)
        buffer.append(Cells.delimiter)
      }
      return
    }
    var found = 0
    for (index, column) in columns.enumerated() {
      if let place = Self.place(of: column.name, in: input.passed, probably: index) {
        Cells.append(plainValue(input.passed[place]), to: &buffer)
        found += 1
      }
      buffer.append(Cells.delimiter)
    }
    if found < input.passed.count { dropped = Self.lost(from: input.passed, columns) }
  }

  private static func place(of name: BatchText, in fields: [PassedField], probably index: Int) -> Int? {
    if index < fields.count, fields[index].name.equals(name) { return index }
    return fields.firstIndex { $0.name.equals(name) }
  }

  private static func lost(from fields: [PassedField], _ columns: [PassedField]) -> String? {
    let lost = fields.first { field in !columns.contains { $0.name.equals(field.name) } }
    return lost.map { String(decoding: $0.name, as: UTF8.self) }
  }

  /// `id:0.9000;other:0.0500`
  private mutating func appendCandidates<Cells: TableCells>(
    _: Cells.Type, _ record: BatchRecord, to buffer: inout ByteBuffer
  ) {
    scratch.setCount(0)
    for (index, candidate) in record.candidates.enumerated() {
      if index > 0 { scratch.append(UInt8(ascii: ";")) }
      scratch.append(candidate.intent)
      scratch.append(UInt8(ascii: ":"))
      scratch.append(confidence: candidate.confidence)
    }
    Cells.append(scratch.text, to: &buffer)
  }

  /// `id;other`
  private mutating func append<Cells: TableCells>(
    _: Cells.Type, _ intents: [BatchText], to buffer: inout ByteBuffer
  ) {
    scratch.setCount(0)
    for (index, intent) in intents.enumerated() {
      if index > 0 { scratch.append(UInt8(ascii: ";")) }
      scratch.append(intent)
    }
    Cells.append(scratch.text, to: &buffer)
  }
}
