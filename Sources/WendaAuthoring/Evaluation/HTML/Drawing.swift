import Wenda

/// An SVG picture within the page, with words for those who can't see it.
struct Drawing {
  enum Anchor: String { case start, middle, end }

  let width: Double
  let height: Double
  private var body = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The element, complete.
  ///
  /// - Parameters:
  ///   - id: unique within the page
  ///   - isFixed: drawn at its own size rather than as wide as there is room
  func svg(id: String, title: Bilingual, description: Bilingual, isFixed: Bool = false) -> String {
    let size = isFixed ? " width=\"\(Self.number(width))\" height=\"\(Self.number(height))\"" : ""
    return """
      <svg viewBox="0 0 \(Self.number(width)) \(Self.number(height))"\(size) role="img" \
      aria-labelledby="\(id)-title \(id)-description">
      <title id="\(id)-title">\(title.plain)</title>
      <desc id="\(id)-description">\(description.plain)</desc>
      \(body)</svg>
      """
  }

  /// - Parameter content: as markup
  mutating func text(
    _ content: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "",
    transform: String = ""
  ) {
    let transform = transform.isEmpty ? "" : " transform=\"\(transform)\""
    body +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor.rawValue)\""
      + "\(Self.attribute(style))\(transform)>\(content)</text>\n"
  }

  /// - Parameter hint: shown under the pointer, as markup
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, style: String, opacity: Double = 1,
    hint: String = ""
  ) {
    let opacity = opacity == 1 ? "" : " fill-opacity=\"\(FixedPoint.text(opacity, digits: 2))\""
    body +=
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\""
      + " height=\"\(Self.number(height))\"\(Self.attribute(style))\(opacity)\(Self.closing("rect", hint))"
  }

  mutating func circle(x: Double, y: Double, radius: Double, style: String, hint: String) {
    body +=
      "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\""
      + "\(Self.attribute(style))\(Self.closing("circle", hint))"
  }

  mutating func line(_ points: [(x: Double, y: Double)], style: String) {
    let path = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    body += "<polyline points=\"\(path)\"\(Self.attribute(style))/>\n"
  }

  private static func closing(_ element: String, _ hint: String) -> String {
    hint.isEmpty ? "/>\n" : "><title>\(hint)</title></\(element)>\n"
  }

  private static func attribute(_ style: String) -> String {
    style.isEmpty ? "" : " class=\"\(style)\""
  }

  private static func number(_ value: Double) -> String { FixedPoint.text(value, digits: 1) }
}
