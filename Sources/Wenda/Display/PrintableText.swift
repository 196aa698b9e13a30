/// How a newline or a tab is made printable.
package enum LayoutPolicy {
  case keep, space, escape
}

extension StringProtocol {
  /// This text without anything that a terminal would interpret instead of showing it.
  ///
  /// Control characters (C0, DEL, C1), line and paragraph separators and the explicit bidirectional
  /// formatting characters become `\u{1B}` and the like. The invisible characters that writing needs
  /// (joiners, variation selectors, direction marks) stay. CR LF is one newline, kept as LF; a CR
  /// alone is a control character.
  package func printable(newline: LayoutPolicy = .keep, tab: LayoutPolicy = .space) -> String {
    let keepsNewlines = newline == .keep
    if !unicodeScalars.contains(where: { $0.isTerminalControl && !(keepsNewlines && $0 == "\n") }) {
      return String(self)
    }
    var result = ""
    result.reserveCapacity(utf8.count)
    for character in self {
      switch character {
      case "\n", "\r\n": result += newline.rendering(of: character, kept: "\n")
      case "\t": result += tab.rendering(of: character, kept: "\t")
      default: result += character.escapingControls
      }
    }
    return result
  }
}

extension LayoutPolicy {
  fileprivate func rendering(of character: Character, kept: String) -> String {
    switch self {
    case .keep: kept
    case .space: " "
    case .escape: character.escapingControls
    }
  }
}

extension Character {
  fileprivate var escapingControls: String {
    if !unicodeScalars.contains(where: \.isTerminalControl) { return String(self) }
    return unicodeScalars.map { $0.isTerminalControl ? $0.escaped : String($0) }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether some terminal interprets it instead of showing it.
  package var isTerminalControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x2028, 0x2029: true  // Line and paragraph separators.
    case 0x202A...0x202E, 0x2066...0x2069: true  // Bidirectional embeddings, overrides, isolates.
    default: false
    }
  }

  /// `\u{1B}` for the escape character.
  package var escaped: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }
}
