import Wenda

/// A JSON text (RFC 8259) to be written, its keys in the order given and its decimals with fixed digits. What a
/// terminal would obey is escaped in its strings.
package enum JSONValue {
  case integer(Int)
  /// A finite number; null when there is none.
  case decimal(Double?)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// Indented by two spaces a level; what holds no arrays or objects is on one line.
  package var text: String {
    var out = ""
    write(to: &out, indentation: "\n")
    return out
  }

  private func write(to out: inout String, indentation: String) {
    switch self {
    case .integer(let value): out += "\(value)"
    case .decimal(let value): out += value.map { FixedPoint.text($0, digits: 6) } ?? "null"
    case .string(let value): Self.write(value, to: &out)
    case .array(let elements):
      Self.write(elements.map { (nil, $0) }, "[", "]", to: &out, indentation)
    case .object(let members):
      Self.write(members.map { ($0, $1) }, "{", "}", to: &out, indentation)
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
      if let key = entry.key {
        write(key, to: &out)
        out += ": "
      }
      entry.value.write(to: &out, indentation: inner)
    }
    if !isFlat { out += indentation }
    out += close
  }

  private var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  private static func write(_ string: String, to out: inout String) {
    out += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.isTerminalControl:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
