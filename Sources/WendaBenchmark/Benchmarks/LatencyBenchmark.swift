import Wenda

/// How long one question takes in a process that runs already, from the quickest to the slowest.
enum LatencyBenchmark: Benchmark {
  static let name = "latency"
  static let summary = "the distribution over questions that are timed one by one"

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    var table = BenchmarkTable(
      name: name, title: "one question end to end, timed by itself", subject: "knowledge: which times",
      columns: RepeatedTimes.columns,
      notes: [
        "All times have whatever else the machine did meanwhile in them; the least of several times of "
          + "the same question shows what the question itself costs. Reading the clock is part of each: "
          + "\(Unit.time.text(Clock.resolution()))."
      ] + context.corpusNotes())
    for subject in try context.subjects() {
      let times = measure(subject, rounds: context.count(full: 15, quick: 5))
      table.rows += times.rows(subject.name, each: "question")
    }
    return table
  }

  private static func measure(_ subject: BenchmarkContext.Subject, rounds: Int) -> RepeatedTimes {
    var responder = Responder(Classifier(subject.knowledge))
    var times = RepeatedTimes(count: subject.questions.count, rounds: rounds)
    for round in 0...rounds {
      subject.questions.forEach { number, question in
        times.add(Clock.time { _ = responder.understand(question) }, of: number, round: round)
      }
    }
    return times
  }
}
