import Wenda

/// A drawing with two axes in percent, both from 0.
struct Plot {
  private(set) var drawing = Drawing(width: 360, height: 300)
  /// The share at the top of the vertical axis.
  let top: Double

  private let left = 52.0
  private let right = 340.0
  private let upper: Double
  private let lower = 254.0

  /// - Parameter headroom: room above the axes, for words
  init(top: Double = 1, headroom: Double = 0, horizontal: Bilingual, vertical: Bilingual) {
    self.top = top
    upper = 12 + headroom
    for step in 0...5 {
      let share = Double(step) / 5
      drawing.line([at(share, 0), at(share, top)], style: "grid")
      drawing.line([at(0, share * top), at(1, share * top)], style: "grid")
      let tick = FixedPoint.text(share * 100, digits: 0) + "%"
      drawing.text(tick, x: at(share, 0).x, y: lower + 16, anchor: .middle, style: "soft")
      // A short axis needs a digit after the point for its ticks to be true.
      let mark = FixedPoint.text(share * top * 100, digits: top < 0.2 ? 1 : 0) + "%"
      drawing.text(mark, x: left - 6, y: at(0, share * top).y + 4, anchor: .end, style: "soft")
    }
    drawing.text(horizontal.svg, x: (left + right) / 2, y: lower + 36, anchor: .middle)
    let middle = (upper + lower) / 2
    drawing.text(
      vertical.svg, x: 11, y: middle, anchor: .middle,
      transform: "rotate(-90 11 \(FixedPoint.text(middle, digits: 1)))")
  }

  /// The place of a pair of shares; what is above the axis is drawn at its end.
  func at(_ horizontal: Double, _ vertical: Double) -> (x: Double, y: Double) {
    (left + horizontal * (right - left), lower - min(vertical / top, 1) * (lower - upper))
  }

  mutating func line(_ points: [(Double, Double)], style: String) {
    drawing.line(points.map { at($0.0, $0.1) }, style: style)
  }

  /// Where the plot ends above.
  var ceiling: Double { upper }
  /// Where it begins and ends from left to right.
  var sides: ClosedRange<Double> { left...right }

  /// A line from a place to a point of the drawing.
  mutating func leader(_ horizontal: Double, _ vertical: Double, to point: (x: Double, y: Double)) {
    drawing.line([at(horizontal, vertical), point], style: "leader")
  }

  /// Words at a point of the drawing.
  mutating func text(_ content: String, at point: (x: Double, y: Double), style: String) {
    drawing.text(content, x: point.x, y: point.y, anchor: .middle, style: style)
  }

  mutating func point(_ horizontal: Double, _ vertical: Double, style: String, hint: String) {
    let place = at(horizontal, vertical)
    drawing.circle(x: place.x, y: place.y, radius: 4.5, style: style, hint: hint)
  }
}
