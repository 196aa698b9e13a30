import WendaAuthoring
import BuiltInKnowledge

/// The time and the memory that `wenda batch` takes for a long file of questions.
enum BatchBenchmark: Benchmark {
  static let name = "batch"
  static let summary = "time and memory of `wenda batch` over a long file, beside `wc -mw`"

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    let lines = context.count(full: 1_000_000, quick: 100_000)
    var table = BenchmarkTable(
      name: name, title: "`wenda batch --format tsv --fields intent,confidence` on the built-in knowledge",
      subject: "lines: command",
      columns: [
        .init("time", "wall time"), .init("per_line", "a line"), .init("ratio", "to wc"),
        .init("peak", "peak resident"),
      ])
    guard Machine.isExecutable(context.options.wenda) else {
      table.notes.append(context.missingWenda)
      return table
    }
    for count in [lines / 10, lines] {
      let file = context.folder.file("questions.txt")
      let writing = try ChildProcess.run(ChildTask.writeQuestions("\(count)", file: file).command)
      guard writing.exitStatus == 0 else {
        throw BenchmarkError("cannot write \(count) questions to \(file)")
      }
      table.rows += try rows(context, file, lines: count)
    }
    let floor = try ChildProcess.run([wc, "/dev/null"]).peakBytes
    table.notes.append(
      "Any process here is charged with a peak of \(Unit.bytes.text(floor)), even one that does nothing.")
    return table
  }

  private static var wc: String { "/usr/bin/wc" }

  /// Writes questions, one a line.
  static func writeQuestions(_ count: Int, to path: String) throws {
    var maker = QuestionMaker(try BuiltInKnowledge.load())
    let file = try FileWriter(path)
    for _ in 0..<count { file.append(maker.next() + [UInt8(ascii: "\n")]) }
    try file.finish()
  }

  private static func rows(_ context: BenchmarkContext, _ file: String, lines: Int) throws -> [BenchmarkTable
    .Row]
  {
    let batch = [
      context.options.wenda, "batch", "--quiet", "--format", "tsv", "--fields", "intent,confidence",
    ]
    var peaks: [[Double]] = [[], []]
    let commands = [("wc -mw", [wc, "-mw"]), ("wenda batch", batch)]
    let contestants = commands.enumerated().map { number, command in
      Contestant(name: command.0) {
        let process = try ChildProcess.run(
          command.1 + [file], environment: ["LC_ALL=C.UTF-8"], output: context.folder.file("output"))
        guard process.exitStatus == 0 else { throw BenchmarkError("\(command.0) did not end with status 0") }
        peaks[number].append(process.peakBytes)
        return 0
      }
    }
    let series = try Rounds.measure(context.count(full: 7, quick: 3), contestants)
    return zip(series, peaks).map { measured, peaks in
      BenchmarkTable.Row(
        name: "\(lines): \(measured.name)",
        cells: [
          .init(.time, measured.distribution), .init(.time, measured.distribution.median / Double(lines)),
          .init(.ratio, measured.ratio(to: series[0])), .init(.bytes, peaks.max() ?? 0),
        ])
    }
  }
}
