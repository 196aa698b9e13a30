extension StringProtocol {
  /// Columns this text takes on one row of a terminal. Control characters count nothing: make the
  /// text printable first.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// This text with spaces after it, or before it, up to `columns`; whole and unpadded if it is wider.
  package func padded(to columns: Int, before: Bool = false) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, columns - displayWidth))
    return before ? spaces + self : self + spaces
  }

  /// The longest beginning of this text that fits in `columns`, followed by `mark` if anything was
  /// left out. Narrower than the mark, nothing is left.
  package func truncated(to columns: Int, mark: String = "…") -> String {
    if displayWidth <= columns { return String(self) }
    let room = columns - mark.displayWidth
    if room < 0 { return "" }
    var width = 0
    let kept = prefix { character in
      width += character.displayWidth
      return width <= room
    }
    return kept + mark
  }

  /// This text made printable on one line and truncated to a number of columns.
  package func onOneLine(_ columns: Int) -> String { printable(newline: .space).truncated(to: columns) }
}

extension Character {
  /// Columns this grapheme cluster takes: 0, 1 or 2.
  ///
  /// A cluster with an emoji in it is drawn as one emoji whatever is joined to it. In any other
  /// cluster the columns of the scalars add up, a conjunct of Indic letters being held to two.
  package var displayWidth: Int {
    let scalars = unicodeScalars
    if scalars.contains(where: \.isWideEmoji) { return 2 }
    if scalars.contains("\u{FE0F}"), let base = scalars.first, base.properties.isEmoji { return 2 }
    return min(2, scalars.reduce(0) { $0 + $1.displayWidth })
  }
}

extension Unicode.Scalar {
  /// Shown as a picture without being asked to. The regional indicators are left out, as only
  /// a pair of them makes a flag.
  fileprivate var isWideEmoji: Bool {
    value >= 0x231A && properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value)
  }

  /// Columns this scalar takes by itself, as `wcwidth` of a current C library has it. Ambiguous
  /// characters are narrow, as Unicode Standard Annex #11 recommends outside legacy encodings.
  fileprivate var displayWidth: Int {
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if isZeroWidth { return 0 }
    return isEastAsianWide ? 2 : 1
  }

  private var isZeroWidth: Bool {
    switch value {
    case 0xAD: return false  // The soft hyphen is ignorable, yet terminals draw it.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true  // Hangul vowels and finals join the initial.
    default: break
    }
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}
