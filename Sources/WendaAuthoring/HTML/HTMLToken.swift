/// A piece of a web page.
enum HTMLToken {
  /// Text, references not resolved yet.
  case text(Range<Int>)
  /// A start tag, its names in small letters.
  case start(name: String, attributes: [HTMLAttribute], offset: Int)
  /// The text of an element that holds no other, such as `script`, behind its start tag.
  case raw(Range<Int>)
  /// An end tag.
  case end(name: String)
}

/// An attribute of a start tag; one without a value has an empty one.
struct HTMLAttribute {
  var name: String
  var value: String
}

extension [HTMLAttribute] {
  /// The value of an attribute; nil where there is none of the name.
  subscript(name: String) -> String? { first { $0.name == name }?.value }
}
