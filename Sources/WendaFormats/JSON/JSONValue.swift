/// A value of JSON, with the byte at which it stands.
public struct JSONValue: Sendable {
  /// What it is. Numbers stay as they are written: identifiers may be longer than any number type.
  public enum Kind: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    /// A text without its escapes.
    case string(String)
    /// Values in their order.
    case array([JSONValue])
    /// Members in their order.
    case object([JSONMember])
  }

  /// What it is.
  public var kind: Kind
  /// The byte at which it begins.
  public var offset: Int
}

/// A member of an object of JSON.
public struct JSONMember: Sendable {
  /// The key.
  public var name: String
  /// The byte at which the key begins.
  public var offset: Int
  /// The value.
  public var value: JSONValue
}

extension JSONValue {
  /// The members in the order of the text; none where it is no object.
  public var members: [JSONMember] {
    if case .object(let members) = kind { members } else { [] }
  }

  /// The elements; none where it is no array.
  public var elements: [JSONValue] {
    if case .array(let elements) = kind { elements } else { [] }
  }

  /// The text; nil where it is no string.
  public var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// The text of a string or number; nil for anything else.
  public var scalar: String? {
    switch kind {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// Whether it is `true`.
  public var isTrue: Bool {
    if case .bool(true) = kind { true } else { false }
  }

  /// Whether it is `null`.
  public var isNull: Bool {
    if case .null = kind { true } else { false }
  }

  /// The value of a key, whatever its case: exports of one service write `qnas` and `Qnas`.
  public subscript(name: String) -> JSONValue? {
    let members = members
    return (members.first { $0.name == name } ?? members.first { $0.name.lowercased() == name.lowercased() })?
      .value
  }

  /// A string or the strings of an array, with their values.
  package var texts: [(text: String, value: JSONValue)] {
    if let string { return [(string, self)] }
    return elements.flatMap(\.texts)
  }
}
