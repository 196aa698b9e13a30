/// A value of the part of YAML that is read, with the byte at which it stands.
///
/// Scalars are texts, whatever they look like: what these files hold is text, and `yes` is an answer.
public struct YAMLValue: Sendable {
  /// What it is.
  public enum Kind: Sendable {
    /// Nothing stands there.
    case empty
    /// A text.
    case scalar(String)
    /// Values in their order.
    case sequence([YAMLValue])
    /// Members in their order.
    case mapping([YAMLMember])
  }

  /// What it is.
  public var kind: Kind
  /// The byte at which it begins; of a literal block (`|`), its first line, and every line of the text is
  /// one of the file.
  public var offset: Int
}

/// A key of a mapping with its value.
public struct YAMLMember: Sendable {
  /// The key.
  public var name: String
  /// The byte at which the key begins.
  public var offset: Int
  /// The value.
  public var value: YAMLValue
}

extension YAMLValue {
  /// The text; nil where it is no scalar.
  public var scalar: String? {
    if case .scalar(let text) = kind { text } else { nil }
  }

  /// The elements; none where it is no sequence.
  public var elements: [YAMLValue] {
    if case .sequence(let elements) = kind { elements } else { [] }
  }

  /// The members; none where it is no mapping.
  public var members: [YAMLMember] {
    if case .mapping(let members) = kind { members } else { [] }
  }

  /// The value of a key.
  public subscript(name: String) -> YAMLValue? {
    members.first { $0.name == name }?.value
  }
}
