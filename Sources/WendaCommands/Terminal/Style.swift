import PlatformLibc

/// How a piece of text looks on a terminal: an attribute of Select Graphic Rendition (ECMA-48, 8.3.117).
enum Style: Int, Sendable {
  case bold = 1
  case dim = 2
  case italic = 3
  case underlined = 4
  case red = 31
  case green = 32
  case yellow = 33
  case blue = 34
  case magenta = 35
  case cyan = 36
}

/// Paints text for one output, or leaves it plain where styles are not wanted.
struct StylePainter: Sendable {
  let isOn: Bool

  static let plain = StylePainter(isOn: false)

  init(isOn: Bool) {
    self.isOn = isOn
  }

  /// On if `descriptor` is a terminal that knows styles, and `NO_COLOR` does not forbid them
  /// (https://no-color.org: any value but the empty one).
  init(descriptor: Int32, environment: (String) -> String? = environmentVariable) {
    let isForbidden = !(environment("NO_COLOR") ?? "").isEmpty
    isOn = isatty(descriptor) == 1 && environment("TERM") != "dumb" && !isForbidden
  }

  /// `text` between the sequences that switch the style on and all styles off; what is painted may
  /// be painted over again. Measure and pad before.
  func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
