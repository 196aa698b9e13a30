/// What a benchmark found.
struct BenchmarkTable {
  struct Column {
    /// Its name in the JSON report.
    var key: String
    /// What people read; a line break makes it two lines.
    var heading: String

    init(_ key: String, _ heading: String) {
      self.key = key
      self.heading = heading
    }
  }

  struct Cell {
    var unit: Unit
    var value: Double
    /// From the 10th to the 90th percentile, where it was measured several times.
    var spread: ClosedRange<Double>?

    init(_ unit: Unit, _ value: Double) {
      self.unit = unit
      self.value = value
    }

    /// The median of what was measured, and the spread where there is any.
    init(_ unit: Unit, _ values: Distribution) {
      self.unit = unit
      value = values.median
      spread = values.spread.lowerBound < values.spread.upperBound ? values.spread : nil
    }
  }

  struct Row {
    var name: String
    /// One for each column; nil for what was not measured.
    var cells: [Cell?]
  }

  /// The benchmark's name.
  var name: String
  var title: String
  /// What the rows are.
  var subject: String
  var columns: [Column]
  var rows: [Row] = []
  /// What to know when reading it, and what was skipped.
  var notes: [String] = []
  /// What is not as it has to be.
  var faults: [String] = []

  /// The cells of a column, by its key.
  func cells(_ key: String) -> [Cell?] {
    guard let index = columns.firstIndex(where: { $0.key == key }) else { return [] }
    return rows.map { $0.cells[index] }
  }
}
