/// Whether what reads or checks files takes twice the time for twice the input.
enum ScalingBenchmark: Benchmark {
  static let name = "scaling"
  static let summary =
    "twice and four times the input for every reader and command; fails above 2.5 a doubling"

  /// Sorting and memory that no longer fits the caches take a bit more than twice; what is quadratic, four times.
  private static let most = 2.5
  /// Shorter times cannot be told well.
  private static let least = 50e6
  private static let largest = 1 << 22

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    var table = BenchmarkTable(
      name: name, title: "time of a processor by the size of the input", subject: "input",
      columns: [
        .init("size", "size n"), .init("n", "n"), .init("2n", "2 n"), .init("4n", "4 n"),
        .init("growth", "a\ndoubling"),
      ],
      notes: [
        "The size is that from which it takes \(Unit.time.text(least)), and three times what the least input takes. "
          + "The least of some rounds."
      ])
    var cases = ScalingCase.importers + ScalingCase.exporters
    if Machine.isExecutable(context.options.wenda) {
      cases += ScalingCase.commands(context.options.wenda)
    } else {
      table.notes.append(context.missingWenda)
    }
    for scaling in cases {
      let size = try startingSize(scaling)
      var times = [Double](repeating: .infinity, count: 3)
      for round in 0..<context.count(full: 5, quick: 3) {
        // Once is enough where it is plain that it is linear.
        if round > 0, growth(times) < most * 0.9 { break }
        for step in times.indices {
          times[step] = min(times[step], try measure(scaling, size << step))
        }
      }
      table.rows.append(
        .init(
          name: scaling.name,
          cells: [.init(.count, Double(size))] + times.map { .init(.time, $0) } + [
            .init(.ratio, growth(times))
          ]))
      if growth(times) > most {
        table.faults.append(
          "\(scaling.name): twice the input takes \(Unit.ratio.text(growth(times))) the time, more than "
            + Unit.ratio.text(most))
      }
    }
    return table
  }

  /// That of one doubling in the mean of two: a single one is at the mercy of what else the machine does.
  private static func growth(_ times: [Double]) -> Double { (times[2] / times[0]).squareRoot() }

  /// One from which the time is that of the input rather than of starting.
  private static func startingSize(_ scaling: ScalingCase) throws -> Int {
    let enough = max(least, 3 * (try measure(scaling, 1)))
    var size = 256
    while size < largest, try measure(scaling, size) < enough { size *= 2 }
    return size
  }

  private static func measure(_ scaling: ScalingCase, _ size: Int) throws -> Double {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try scaling.prepare(size, folder)()
  }
}
