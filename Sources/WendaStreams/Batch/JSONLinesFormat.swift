/// One JSON object a line.
extension RecordFormatter {
  func appendJSONLine(_ input: borrowing InputRecord, _ record: BatchRecord, to buffer: inout ByteBuffer) {
    let start = buffer.count
    for field in fields {
      switch field {
      case .question: append("\"question\":", input.question, to: &buffer)
      case .language: append("\"language\":", record.language.isEmpty ? nil : record.language, to: &buffer)
      case .decision: append("\"decision\":", record.error == nil ? record.decision.name : nil, to: &buffer)
      case .intent: append("\"intent\":", record.intent, to: &buffer)
      case .confidence: appendConfidence(record, to: &buffer)
      case .answer: append("\"answer\":", record.error == nil ? record.answer : nil, to: &buffer)
      case .candidates: appendCandidates(record, to: &buffer)
      case .options: if !record.options.isEmpty { append(",\"options\":[", record.options, to: &buffer) }
      case .also: if !record.also.isEmpty { append(",\"also\":[", record.also, to: &buffer) }
      case .error: if let error = record.error { appendError(error, to: &buffer) }
      }
    }
    for field in input.passed { append(field, to: &buffer) }
    if buffer.count == start {
      buffer.append(UInt8(ascii: "{"))
    } else {
      // The first member's comma is where the object opens.
      buffer[start] = UInt8(ascii: "{")
    }
    buffer.append("}\n" as StaticString)
  }

  @inline(__always)
  private func append(_ name: StaticString, _ text: BatchText?, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: ","))
    buffer.append(name)
    if let text { buffer.append(jsonString: text) } else { buffer.append("null" as StaticString) }
  }

  private func appendConfidence(_ record: BatchRecord, to buffer: inout ByteBuffer) {
    buffer.append(",\"confidence\":" as StaticString)
    if record.error == nil {
      buffer.append(confidence: record.confidence)
    } else {
      buffer.append("null" as StaticString)
    }
  }

  private func appendCandidates(_ record: BatchRecord, to buffer: inout ByteBuffer) {
    buffer.append(",\"candidates\":[" as StaticString)
    for (index, candidate) in record.candidates.enumerated() {
      buffer.append(index == 0 ? "{\"intent\":" : ",{\"intent\":" as StaticString)
      buffer.append(jsonString: candidate.intent)
      buffer.append(",\"confidence\":" as StaticString)
      buffer.append(confidence: candidate.confidence)
      buffer.append(UInt8(ascii: "}"))
    }
    buffer.append(UInt8(ascii: "]"))
  }

  private func append(_ opening: StaticString, _ intents: [BatchText], to buffer: inout ByteBuffer) {
    buffer.append(opening)
    for (index, intent) in intents.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.append(jsonString: intent)
    }
    buffer.append(UInt8(ascii: "]"))
  }

  private func appendError(_ error: String, to buffer: inout ByteBuffer) {
    buffer.append(",\"error\":" as StaticString)
    error.withFlatUTF8 { buffer.append(jsonString: $0) }
  }

  private func append(_ field: PassedField, to buffer: inout ByteBuffer) {
    buffer.append(",\"" as StaticString)
    if field.isRenamed { buffer.append(PassedField.prefix) }
    buffer.append(jsonText: field.name)
    buffer.append("\":" as StaticString)
    if field.isJSON { buffer.append(rawJSON: field.value) } else { buffer.append(jsonString: field.value) }
  }
}
