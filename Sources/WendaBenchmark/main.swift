import PlatformLibc
import Wenda

/// Writes a line to standard error.
func complain(_ message: String) {
  let line = Array("wenda-benchmark: \(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

/// Runs the benchmarks that were asked for, printing each table when it is there.
func measure(_ options: Options) throws {
  let context = try BenchmarkContext(options)
  defer { context.folder.remove() }
  var tables: [BenchmarkTable] = []
  for benchmark in benchmarks where options.only ?? benchmark.name == benchmark.name {
    complain("\(benchmark.name) …")
    let table = try benchmark.run(context)
    print(table.text)
    fflush(nil)
    tables.append(table)
  }
  if let path = options.json {
    let file = try FileWriter(path)
    file.append(BenchmarkTable.json(tables, quick: options.isQuick))
    try file.finish()
  }
  if let path = options.plot, let table = tables.first(where: { $0.name == KnowledgeSizeBenchmark.name }) {
    let file = try FileWriter(path)
    file.append(ScalingPlot(table).svg)
    try file.finish()
  }
  let faults = tables.flatMap(\.faults)
  faults.forEach(complain)
  if !faults.isEmpty { exit(1) }
}

do {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  if options.wantsHelp {
    print(Options.help)
  } else if let childTask = options.childTask {
    try childTask.run()
  } else {
    try measure(options)
  }
} catch let error as KnowledgeError {
  complain(error.diagnostics.map(\.description).joined(separator: "\n"))
  exit(2)
} catch let error as FileError {
  complain("cannot read \(error.path): \(error.reason)")
  exit(2)
} catch {
  complain("\(error)")
  exit(2)
}
