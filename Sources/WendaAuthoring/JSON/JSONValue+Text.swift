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
    var out = ""
    write(to: &out, indentation: "\n")
    return out
  }

  private func write(to out: inout String, indentation: String) {
    switch kind {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let digits): out += digits
    case .string(let value): out += JSONWriter.quoted(value)
    case .array(let elements):
      Self.write(elements.map { (nil, $0) }, "[", "]", to: &out, indentation)
    case .object(let members):
      Self.write(members.map { ($0.name, $0.value) }, "{", "}", to: &out, indentation)
    }
  }

  private static func write(
    _ entries: [(key: String?, value: JSONValue)], _ open: String, _ close: String,
    to out: inout String, _ indentation: String
  ) {
    let isFlat = !entries.contains { $0.value.isContainer }
    let inner = indentation + "  "
    out += open
    for (index, entry) in entries.enumerated() {
      if index > 0 { out += isFlat ? ", " : "," }
      if !isFlat { out += inner }
      if let key = entry.key { out += JSONWriter.quoted(key) + ": " }
      entry.value.write(to: &out, indentation: inner)
    }
    if !isFlat { out += indentation }
    out += close
  }

  private var isContainer: Bool {
    switch kind {
    case .array, .object: true
    default: false
    }
  }
}
