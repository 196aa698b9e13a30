/// A block a question, for people: a name and its text a line, an empty line between blocks.
extension RecordFormatter {
  mutating func appendBlock(
    _ input: borrowing InputRecord, _ record: BatchRecord, to buffer: inout ByteBuffer
  ) {
    for field in fields {
      switch field {
      case .question: if let question = input.question { append("question", question, to: &buffer) }
      case .language: if record.error == nil { append("language", record.language, to: &buffer) }
      case .decision: if record.error == nil { append("decision", record.decision.name, to: &buffer) }
      case .intent:
        if record.error == nil { append("intent", record.intent ?? BatchText("(declined)"), to: &buffer) }
      case .confidence:
        guard record.error == nil else { continue }
        scratch.setCount(0)
        scratch.append(confidence: record.confidence)
        append("confidence", scratch.text, to: &buffer)
      case .answer: if record.error == nil { append("answer", record.answer, to: &buffer) }
      case .candidates: appendCandidates(record, to: &buffer)
      case .options: for intent in record.options { append("option", intent, to: &buffer) }
      case .also: for intent in record.also { append("also", intent, to: &buffer) }
      case .error: if let error = record.error { error.withFlatUTF8 { append("error", $0, to: &buffer) } }
      }
    }
    for field in input.passed { append(field, to: &buffer) }
    buffer.append(0x0A)
  }

  private mutating func appendCandidates(_ record: BatchRecord, to buffer: inout ByteBuffer) {
    for candidate in record.candidates {
      scratch.setCount(0)
      scratch.append(confidence: candidate.confidence)
      scratch.append(UInt8(ascii: " "))
      scratch.append(candidate.intent)
      append("candidate", scratch.text, to: &buffer)
    }
  }

  private mutating func append(_ field: PassedField, to buffer: inout ByteBuffer) {
    let value = plainValue(field)
    var name = ByteBuffer(capacity: field.name.count + 8)
    if field.isRenamed { name.append(PassedField.prefix) }
    name.append(field.name)
    append(name.text, value, to: &buffer)
  }

  private func append(_ name: StaticString, _ text: BatchText, to buffer: inout ByteBuffer) {
    append(BatchText(name), text, to: &buffer)
  }

  /// The name in a column of its own; further lines of the text are indented by as much.
  private func append(_ name: BatchText, _ text: BatchText, to buffer: inout ByteBuffer) {
    let column = 12
    buffer.append(name)
    for _ in 0..<max(column - name.count, 1) { buffer.append(0x20) }
    for byte in text {
      buffer.append(byte)
      if byte == 0x0A { for _ in 0..<column { buffer.append(0x20) } }
    }
    buffer.append(0x0A)
  }
}
