@testable import Wenda

/// Checks of what is shown to people.
package enum Printed {
  /// Nothing a terminal would obey, but for newlines and, where wanted, styles.
  package static func check(_ text: String, hasStyles: Bool = false) {
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if (0x20...0x7E).contains(scalar.value) { continue }
      guard scalar.isTerminalControl, scalar != "\n" else { continue }
      if hasStyles, scalar == "\u{1B}", let style = style(scalars) {
        scalars = scalars.dropFirst(style)
        continue
      }
      fatalError("a control character U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
    }
  }

  /// The length of `[1m` and the like.
  private static func style(_ scalars: Substring.UnicodeScalarView) -> Int? {
    guard scalars.first == "[" else { return nil }
    let digits = scalars.dropFirst().prefix { ("0"..."9").contains($0) }.count
    guard (1...2).contains(digits), scalars.dropFirst(1 + digits).first == "m" else { return nil }
    return digits + 2
  }

  /// A diagnostic names a place in the text that it is about.
  package static func check(_ diagnostics: [Diagnostic], of bytes: [UInt8]) {
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for diagnostic in diagnostics {
      let place = diagnostic.place
      require((1...lines).contains(place.line), "line \(place.line) of \(lines): \(diagnostic)")
      require((1...bytes.count + 1).contains(place.column), "column \(place.column): \(diagnostic)")
      require(!diagnostic.message.isEmpty && !diagnostic.remedy.isEmpty, "says nothing: \(diagnostic)")
      check(diagnostic.description.printable(newline: .escape))
    }
  }
}
