/// Rows of a table: the columns passed through, then the fields.
extension RecordFormatter {
  mutating func appendRow<Cells: TableCells>(
    _: Cells.Type, _ input: borrowing InputRecord, _ record: BatchRecord, to buffer: inout ByteBuffer
  ) {
    let start = buffer.count
    if hasColumns || !input.passed.isEmpty { appendPassed(Cells.self, input, to: &buffer) }
    for field in fields {
      switch field {
      case .question: appendCell(Cells.self, input.question ?? .empty, to: &buffer)
      case .language: appendCell(Cells.self, record.language, to: &buffer)
      case .decision: if record.error == nil { appendCell(Cells.self, record.decision.name, to: &buffer) }
      case .intent: if let intent = record.intent { appendCell(Cells.self, intent, to: &buffer) }
      case .confidence: if record.error == nil { buffer.append(confidence: record.confidence) }
      case .answer: appendCell(Cells.self, record.answer, to: &buffer)
      case .candidates: appendCandidates(Cells.self, record, to: &buffer)
      case .options: append(Cells.self, record.options, to: &buffer)
      case .also: append(Cells.self, record.also, to: &buffer)
      case .error:
        if let error = record.error { error.withFlatUTF8 { appendCell(Cells.self, $0, to: &buffer) } }
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
      appendCell(Cells.self, scratch.text, to: &buffer)
      buffer.append(Cells.delimiter)
    }
    for field in fields {
      buffer.append(field.rawValue)
      buffer.append(Cells.delimiter)
    }
    endRow(Cells.self, from: start, in: &buffer)
  }

  /// Appends a cell, which a spreadsheet would take for a formula and run if it began like one.
  @inline(__always)
  private func appendCell<Cells: TableCells>(_: Cells.Type, _ text: BatchText, to buffer: inout ByteBuffer) {
    if hasSafeCells, let first = text.first, Self.startsFormula(first) {
      var safe = ByteBuffer(capacity: text.count + 1)
      safe.append(UInt8(ascii: "'"))
      safe.append(text)
      Cells.append(safe.text, to: &buffer)
    } else {
      Cells.append(text, to: &buffer)
    }
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    default: false
    }
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
    _: Cells.Type, _ input: borrowing InputRecord, to buffer: inout ByteBuffer
  ) {
    guard let columns = columns?.columns else {
      for field in input.passed {
        appendCell(Cells.self, plainValue(field), to: &buffer)
        buffer.append(Cells.delimiter)
      }
      return
    }
    if columns.count != input.passed.count || !Self.isInOrder(input.passed, columns) {
      return appendReordered(Cells.self, input.passed, to: &buffer)
    }
    for field in input.passed {
      appendCell(Cells.self, plainValue(field), to: &buffer)
      buffer.append(Cells.delimiter)
    }
  }

  private static func isInOrder(_ fields: [PassedField], _ columns: [PassedField]) -> Bool {
    for index in columns.indices where !fields[index].name.equals(columns[index].name) { return false }
    return true
  }

  /// The same for a record that has other fields than the columns, or in another order: each is put under its
  /// column, of two with one name the first.
  private mutating func appendReordered<Cells: TableCells>(
    _: Cells.Type, _ fields: [PassedField], to buffer: inout ByteBuffer
  ) {
    guard let columns else { return }
    var places = [Int](repeating: -1, count: columns.columns.count)
    for (place, field) in fields.enumerated() {
      if let column = columns.place(of: field.name, probably: place) {
        if places[column] < 0 { places[column] = place }
      } else if dropped == nil {
        dropped = String(decoding: field.name, as: UTF8.self)
      }
    }
    for place in places {
      if place >= 0 { appendCell(Cells.self, plainValue(fields[place]), to: &buffer) }
      buffer.append(Cells.delimiter)
    }
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
    appendCell(Cells.self, scratch.text, to: &buffer)
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
    appendCell(Cells.self, scratch.text, to: &buffer)
  }
}
