/// How long it takes to start the tool, answer one question and end.
enum ColdStartBenchmark: Benchmark {
  static let name = "cold-start"
  static let summary = "`wenda ask` from nothing, beside programs that do nothing"

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    var table = BenchmarkTable(
      name: name, title: "a process from its start to its end, in an empty environment", subject: "command",
      columns: [
        .init("time", "time"), .init("to_empty", "to an empty\nSwift program"), .init("to_true", "to true"),
      ])
    guard Machine.isExecutable(context.options.wenda) else {
      table.notes.append(context.missingWenda)
      return table
    }
    let commands = commands(context)
    let series = try Rounds.measure(
      context.count(full: 300, quick: 40), commands.map { name, command in contestant(name, command) })
    let trueSeries = series[0]
    let empty = series.first { $0.name == emptyName }
    table.rows = series.map { series in
      BenchmarkTable.Row(
        name: series.name,
        cells: [
          .init(.time, series.distribution), empty.map { .init(.ratio, series.ratio(to: $0)) },
          .init(.ratio, series.ratio(to: trueSeries)),
        ])
    }
    if empty == nil {
      table.notes.append("The empty Swift program is skipped: `swift build -c release` builds it.")
    }
    return table
  }

  private static let emptyName = "an empty Swift program"

  private static func commands(_ context: BenchmarkContext) -> [(name: String, command: [String])] {
    let wenda = context.options.wenda
    let all = [
      ("true", [Machine.isExecutable("/bin/true") ? "/bin/true" : "/usr/bin/true"]),
      (emptyName, [Machine.sibling("EmptyProgram")]),
      ("wenda --version", [wenda, "--version"]),
      ("wenda ask", [wenda, "ask", "我的retention card可以link到Alipay吗"]),
    ]
    return all.filter { Machine.isExecutable($1[0]) }
  }

  private static func contestant(_ name: String, _ command: [String]) -> Contestant {
    Contestant(name: name) {
      let process = try ChildProcess.run(command)
      guard process.exitStatus == 0 else {
        throw BenchmarkError("\(command.joined(separator: " ")) did not end with status 0")
      }
      return 0
    }
  }
}

extension BenchmarkContext {
  /// What to say where there is no tool.
  var missingWenda: String {
    "Skipped: no executable \(options.wenda); build it with `swift build -c release`, or name it with --wenda."
  }
}
