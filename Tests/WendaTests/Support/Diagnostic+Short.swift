import Wenda

extension Diagnostic {
  /// The finding without the folder: `file:line:column: severity: message`.
  var short: String {
    let file = place.file.split(separator: "/").last.map(String.init) ?? ""
    return "\(file):\(place.line):\(place.column): \(severity.rawValue): \(message)"
  }

  /// The same without the other place that the message may name in brackets.
  var brief: String { short.split(separator: " (").first.map(String.init) ?? "" }
}
