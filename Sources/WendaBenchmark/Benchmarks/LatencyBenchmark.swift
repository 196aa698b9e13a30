import Wenda

/// How long one question takes in a process that runs already, from the quickest to the slowest.
enum LatencyBenchmark: Benchmark {
  static let name = "latency"
  static let summary = "the distribution over questions that are timed one by one"

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    var table = BenchmarkTable(
      name: name, title: "one question end to end, timed by itself", subject: "knowledge: which times",
      columns: [
        .init("median", "median"), .init("p99", "99th"), .init("p999", "99.9th"),
        .init("p99_ratio", "99th to\nmedian"), .init("p999_ratio", "99.9th to\nmedian"),
      ],
      notes: [
        "All times have whatever else the machine did meanwhile in them; the least of several times of "
          + "the same question shows what the question itself costs. Reading the clock is part of each: "
          + "\(Unit.time.text(Clock.resolution()))."
      ] + context.corpusNotes())
    for subject in try context.subjects() {
      let times = measure(subject, rounds: context.count(full: 15, quick: 5))
      table.rows.append(row("\(subject.name): all times", times.all))
      table.rows.append(row("\(subject.name): least of each question", times.least))
    }
    return table
  }

  private static func measure(
    _ subject: BenchmarkContext.Subject, rounds: Int
  ) -> (all: Distribution, least: Distribution) {
    var responder = Responder(Classifier(subject.knowledge))
    let count = subject.questions.count
    var all = [Double](repeating: 0, count: count * rounds)
    var least = [Double](repeating: .infinity, count: count)
    // The first round warms up.
    for round in 0...rounds {
      subject.questions.forEach { number, question in
        let time = Clock.time { _ = responder.understand(question) }
        guard round > 0 else { return }
        all[(round - 1) * count + number] = time
        least[number] = min(least[number], time)
      }
    }
    return (Distribution(all), Distribution(least))
  }

  private static func row(_ name: String, _ times: Distribution) -> BenchmarkTable.Row {
    BenchmarkTable.Row(
      name: name,
      cells: [
        .init(.time, times), .init(.time, times.quantile(0.99)), .init(.time, times.quantile(0.999)),
        .init(.ratio, times.quantile(0.99) / times.median),
        .init(.ratio, times.quantile(0.999) / times.median),
      ])
  }
}
