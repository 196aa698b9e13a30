/// Puts JSON together from values that are JSON already.
enum RecordJSON {
  /// A string with its quotes, control characters escaped.
  static func string(_ text: String) -> String {
    var buffer = ByteBuffer(capacity: text.utf8.count + 2)
    defer { buffer.deallocate() }
    var text = text
    text.withUTF8 { buffer.append(jsonString: $0) }
    return String(decoding: buffer.text, as: UTF8.self)
  }

  static func string(_ text: String?) -> String { text.map { string($0) } ?? "null" }

  static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

  static func object(_ members: KeyValuePairs<String, String>) -> String {
    "{" + members.map { string($0.key) + ":" + $0.value }.joined(separator: ",") + "}"
  }

  /// A confidence with four decimals.
  static func confidence(_ number: Float?) -> String {
    guard let number else { return "null" }
    return decimal(min(max(number, 0), 1), 4)
  }
}
