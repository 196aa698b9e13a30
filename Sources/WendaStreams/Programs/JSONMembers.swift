import Wenda
import WendaFormats

/// The members of one JSON object, their values raw.
package struct JSONMembers {
  private var members: [(name: String, value: [UInt8])] = []

  /// - Throws: ``JSONError`` where the text is no object.
  package init(_ text: [UInt8]) throws(JSONError) {
    if let invalid = text.withFlatArray({ UTF8Check.firstInvalid($0) }) {
      throw JSONError(index: invalid, problem: "invalid UTF-8")
    }
    let result: Result<[(String, [UInt8])], JSONError> = text.withFlatArray { bytes in
      Result { () throws(JSONError) in try Self.read(bytes) }
    }
    members = try result.get().map { (name: $0.0, value: $0.1) }
  }

  private static func read(_ text: BatchText) throws(JSONError) -> [(String, [UInt8])] {
    var members: [(String, [UInt8])] = []
    try JSONScanner.members(of: text) { members.append((unescaped($0), Array($1))) }
    return members
  }

  /// The raw value of a key, the last one where it is there twice; nil where it is absent or null.
  package subscript(name: String) -> [UInt8]? {
    members.last { $0.name == name }.flatMap { $0.value == Array("null".utf8) ? nil : $0.value }
  }

  /// Whether a key is there, perhaps as null.
  package func has(_ name: String) -> Bool { members.contains { $0.name == name } }

  /// The text of a string.
  ///
  /// - Throws: ``WrongType`` where the value is no string.
  package func string(_ name: String) throws(WrongType) -> String? {
    guard let value = self[name] else { return nil }
    guard value.first == UInt8(ascii: "\"") else { throw WrongType(name: name, wanted: "a string") }
    return value.withFlatArray { Self.unescaped($0) }
  }

  /// The members of an object.
  package func object(_ name: String) throws(WrongType) -> JSONMembers? {
    guard let value = self[name] else { return nil }
    guard let members = try? JSONMembers(value) else { throw WrongType(name: name, wanted: "an object") }
    return members
  }

  /// A value that is not of the kind it must be.
  package struct WrongType: Error {
    package let name: String
    package let wanted: String

    package init(name: String, wanted: String) { (self.name, self.wanted) = (name, wanted) }

    package var message: String { "“\(name)” is not \(wanted)" }
  }

  /// Whether a text is one value of any kind.
  package static func isJSON(_ line: [UInt8]) -> Bool {
    line.withFlatArray { text in
      guard UTF8Check.firstInvalid(text) == nil else { return false }
      var scanner = JSONScanner(text)
      scanner.skipSpace()
      guard (try? scanner.value()) != nil else { return false }
      scanner.skipSpace()
      return scanner.isAtEnd
    }
  }

  private static func unescaped(_ string: BatchText) -> String {
    var scratch = ByteBuffer(capacity: string.count)
    return String(decoding: JSONText.unescaped(string, scratch: &scratch), as: UTF8.self)
  }
}
