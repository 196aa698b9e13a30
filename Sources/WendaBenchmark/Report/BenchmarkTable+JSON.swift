import Wenda
import WendaAuthoring

extension BenchmarkTable {
  /// The report of all benchmarks.
  static func json(_ tables: [BenchmarkTable], quick: Bool) -> String {
    JSONValue.object([
      ("mode", .string(quick ? "quick" : "full")),
      ("cores", .integer(Machine.coreCount)),
      ("architecture", .string(Machine.architecture)),
      ("benchmarks", .array(tables.map(\.json))),
    ]).text + "\n"
  }

  private var json: JSONValue {
    .object([
      ("name", .string(name)),
      ("title", .string(title)),
      ("rows", .array(rows.map { json($0) })),
      ("notes", .array(notes.map { .string($0) })),
    ])
  }

  private func json(_ row: Row) -> JSONValue {
    let cells = zip(columns, row.cells).compactMap { column, cell in cell.map { (column.key, $0.json) } }
    return .object([("name", .string(row.name))] + cells)
  }
}

extension BenchmarkTable.Cell {
  fileprivate var json: JSONValue {
    let ends = spread.map { [("p10", JSONValue.decimal($0.lowerBound)), ("p90", .decimal($0.upperBound))] }
    return .object([("value", .decimal(value))] + (ends ?? []) + [("unit", .string(unit.rawValue))])
  }
}
