import Wenda

/// Values that are made to be written.
extension JSONValue {
  package static var null: JSONValue { JSONValue(.null) }

  package static func integer(_ value: Int) -> JSONValue { JSONValue(.number("\(value)")) }

  /// A number with fixed digits; null when there is none.
  package static func decimal(_ value: Double?) -> JSONValue {
    JSONValue(value.map { .number(FixedPoint.text($0, digits: 6)) } ?? .null)
  }

  package static func string(_ value: String) -> JSONValue { JSONValue(.string(value)) }

  package static func array(_ elements: [JSONValue]) -> JSONValue { JSONValue(.array(elements)) }

  package static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    JSONValue(.object(members.map { JSONMember(name: $0.0, offset: 0, value: $0.1) }))
  }

  private init(_ kind: Kind) { self.init(kind: kind, offset: 0) }
}

extension JSONValue {
  /// The text of it (RFC 8259), keys in their order, indented by two spaces a level; what holds no arrays or
  /// objects is on one line.
  package var text: String {
    var json = JSONWriter()
    write(to: &json)
    return json.text
  }

  private func write(to json: inout JSONWriter) {
    switch kind {
    case .null: json.literal("null")
    case .bool(let value): json.literal(value ? "true" : "false")
    case .number(let digits): json.literal(digits)
    case .string(let value): json.string(value)
    case .array(let elements):
      json.array(elements.contains(where: \.isContainer) ? .indented : .oneLine) { json in
        for element in elements { element.write(to: &json) }
      }
    case .object(let members):
      json.object(members.contains(where: \.value.isContainer) ? .indented : .oneLine) { json in
        for member in members {
          json.name(member.name)
          member.value.write(to: &json)
        }
      }
    }
  }

  private var isContainer: Bool {
    switch kind {
    case .array, .object: true
    default: false
    }
  }
}
