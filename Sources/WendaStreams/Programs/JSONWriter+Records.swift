import WendaFormats
import Wenda

/// What the records of programs have beside strings and literals.
extension JSONWriter {
  /// The text of an object, without white space.
  static func record(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(.compact)
    json.object(body)
    return json.text
  }

  /// The text of an array, without white space.
  static func list<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) -> String {
    var json = JSONWriter(.compact)
    json.array(elements, body)
    return json.text
  }

  /// Writes an array of some elements.
  mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
    array { json in
      for element in elements { body(&json, element) }
    }
  }

  /// Writes a member with an array of some elements.
  mutating func member<Element>(
    _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array(elements, body)
  }

  /// Writes a member with a string, or null.
  mutating func member(_ name: String, _ string: String?) {
    if let string { member(name, string) } else { member(name, json: "null") }
  }

  /// Writes a member whose value is JSON already.
  mutating func member(_ name: String, json: String) {
    self.name(name)
    literal(json)
  }

  /// Writes a member with a confidence of four decimals, or null.
  mutating func member(_ name: String, confidence: Float?) {
    let text = confidence.map { FixedPoint.text(min(max($0, 0), 1), digits: 4) }
    member(name, json: text ?? "null")
  }
}
