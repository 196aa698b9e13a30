/// How the cost of a question and of loading grow with the knowledge: two charts, both axes logarithmic, with
/// a dashed line for what grows as the examples do.
struct ScalingPlot {
  private let table: BenchmarkTable
  private let examples: [Double]

  /// - Parameter table: of ``KnowledgeSizeBenchmark``
  init(_ table: BenchmarkTable) {
    self.table = table
    examples = table.rows.compactMap { Double($0.name) }
  }

  /// A file of its own, light or dark as the reader's system is.
  var svg: String {
    let question = chart(
      "Time of one question", at: 60,
      [line("p99", "99th percentile", "first"), line("median", "median", "second")])
    let loading = chart(
      "Time to load", at: 430, [line("load", "read and fit", "first"), line("map", "compiled", "second")])
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 360" role="img" aria-labelledby="title">
      <title id="title">Cost of a question and of loading by the number of examples</title>
      <style>\(Self.style)</style>
      <rect class="paper" width="760" height="360" rx="8"/>
      \(question)\(loading)</svg>

      """
  }

  private func line(_ key: String, _ label: String, _ style: String) -> LogLogChart.Line {
    let points = zip(examples, table.cells(key)).compactMap { examples, cell in
      cell.map { (x: examples, y: $0.value) }
    }
    return LogLogChart.Line(label: label, style: style, points: points)
  }

  private func chart(_ title: String, at left: Double, _ lines: [LogLogChart.Line]) -> String {
    LogLogChart(
      title: title, left: left, lines: lines, horizontal: "examples", horizontalTick: Self.count,
      verticalTick: { Unit.time.rounded($0) }
    ).svg
  }

  private static func count(_ value: Double) -> String {
    value < 999.5
      ? "\(Int(value.rounded()))"
      : value < 999_999.5 ? "\(Int((value / 1e3).rounded()))k" : "\(Int((value / 1e6).rounded()))M"
  }

  private static let style = """
    svg { --paper: #fff; --ink: #1a1f25; --soft: #566170; --line: #d3d9e0; --first: #b3400b; --second: #0f6b75; }
    @media (prefers-color-scheme: dark) { svg { --paper: #13171c; --ink: #e7eaed; --soft: #a3adb9;
      --line: #37404a; --first: #f39a63; --second: #5fc6d0; } }
    .paper { fill: var(--paper); }
    text { fill: var(--soft); font: 12px system-ui, "Noto Sans", sans-serif; }
    text.title { fill: var(--ink); font-size: 14px; font-weight: 600; }
    .first { fill: var(--first); } .second { fill: var(--second); }
    polyline.first, polyline.second { fill: none; stroke-width: 2; stroke-linejoin: round; }
    .grid { stroke: var(--line); stroke-width: 1; }
    .linear { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 4 4; }
    polyline.first { stroke: var(--first); } polyline.second { stroke: var(--second); }
    """
}
