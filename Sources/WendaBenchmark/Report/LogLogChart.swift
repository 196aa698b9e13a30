import Wenda
import WendaAuthoring

/// Lines between two logarithmic axes, as SVG elements.
struct LogLogChart {
  struct Line {
    var label: String
    /// The class of its elements, which gives it its colour.
    var style: String
    var points: [(x: Double, y: Double)]
  }

  let title: String
  /// Where its left axis stands in the picture.
  let left: Double
  let lines: [Line]
  let horizontal: String
  let horizontalTick: (Double) -> String
  let verticalTick: (Double) -> String

  private let width = 290.0
  private let upper = 66.0
  private let lower = 304.0

  var svg: String {
    let points = lines.flatMap(\.points)
    guard !points.isEmpty else { return text(title + ": nothing measured", left, 28, "start", "title") }
    let x = LogAxis(holding: points.map(\.x), from: left, to: left + width)
    let y = LogAxis(holding: points.map(\.y), from: lower, to: upper)
    return text(title, left, 28, "start", "title") + legend + grid(x, y)
      + lines.map { linear($0, x, y) }.joined()
      + lines.map { drawn($0, x, y) }.joined()
  }

  /// What the lines are, under the title.
  private var legend: String {
    let names = lines.map { "<tspan class=\"\($0.style)\">● \($0.label)</tspan>" }
    return text(names.joined(separator: "\u{2003}") + "\u{2003}┄ in proportion", left, 50, "start")
  }

  private func grid(_ x: LogAxis, _ y: LogAxis) -> String {
    let columns = x.ticks.map { tick in
      polyline([(x.position(tick), lower), (x.position(tick), upper)], "grid")
        + text(horizontalTick(tick), x.position(tick), lower + 18, "middle")
    }
    let rows = y.ticks.map { tick in
      polyline([(left, y.position(tick)), (left + width, y.position(tick))], "grid")
        + text(verticalTick(tick), left - 6, y.position(tick) + 4, "end")
    }
    return (columns + rows).joined() + text(horizontal, left + width / 2, lower + 40, "middle")
  }

  /// What would grow as the examples do, from the first point of a line to the edge of the chart.
  private func linear(_ line: Line, _ x: LogAxis, _ y: LogAxis) -> String {
    guard let first = line.points.first, let right = x.ticks.last, let top = y.ticks.last else { return "" }
    let growth = min(right / first.x, top / first.y)
    return polyline(
      [
        (x.position(first.x), y.position(first.y)),
        (x.position(first.x * growth), y.position(first.y * growth)),
      ], "linear")
  }

  private func drawn(_ line: Line, _ x: LogAxis, _ y: LogAxis) -> String {
    let places = line.points.map { (x.position($0.x), y.position($0.y)) }
    let circles = places.map {
      "<circle cx=\"\(number($0.0))\" cy=\"\(number($0.1))\" r=\"3.5\" class=\"\(line.style)\"/>\n"
    }
    return polyline(places, line.style) + circles.joined()
  }

  private func polyline(_ points: [(Double, Double)], _ style: String) -> String {
    let path = points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
    return "<polyline points=\"\(path)\" class=\"\(style)\"/>\n"
  }

  private func text(
    _ content: String, _ x: Double, _ y: Double, _ anchor: String, _ style: String = ""
  ) -> String {
    let style = style.isEmpty ? "" : " class=\"\(style)\""
    return "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\"\(style)>\(content)</text>\n"
  }

  private func number(_ value: Double) -> String { FixedPoint.text(value, digits: 1) }
}
