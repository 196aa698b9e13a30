import WendaAuthoring
import WendaStreams

/// What a record of `wenda batch` says of its question.
enum RecordedDecision {
  /// The decision of a record; nil where its keys or columns tell none.
  static func decision(of fields: [PassedField], sure: Float) -> ReviewDecision? {
    guard let name = text(of: "decision", in: fields) else { return nil }
    let confidence = text(of: "confidence", in: fields).flatMap { Float($0) }
    return ReviewDecision(record: name, isSure: confidence.map { $0 >= sure } ?? true)
  }

  /// The value of a field; both decisions and numbers are plain ASCII without escapes.
  private static func text(of name: StaticString, in fields: [PassedField]) -> String? {
    guard let field = fields.first(where: { $0.name.equals(BatchText(name)) }) else { return nil }
    var value = field.value
    if field.isJSON, value.count > 1, value.first == UInt8(ascii: "\"") {
      value = value.part(1..<value.count - 1)
    }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
