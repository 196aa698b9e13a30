import Dispatch
import Wenda

/// How many more questions a second two threads answer than one.
enum ThreadsBenchmark: Benchmark {
  static let name = "threads"
  static let summary = "questions a second on one thread and on two"

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    var table = BenchmarkTable(
      name: name, title: "throughput end to end on one knowledge that the threads share", subject: "work",
      columns: [
        .init("one", "one thread"), .init("two", "two threads"), .init("speedup", "speed-up"),
      ],
      notes: context.corpusNotes())
    guard Machine.coreCount > 1 else {
      table.notes.append("Skipped: this machine has one core.")
      return table
    }
    table.notes.append(
      "Arithmetic counts steps for questions and needs no memory: its speed-up is what the machine had to "
        + "give at the time.")
    let rounds = context.count(full: 21, quick: 5)
    let steps = 20_000_000
    table.rows.append(try row("arithmetic only", items: steps, rounds) { Arithmetic(steps: steps) })
    for subject in try context.subjects() {
      let passes = 1 + context.count(full: 60_000, quick: 12_000) / subject.questions.count
      table.rows.append(
        try row(subject.name, items: passes * subject.questions.count, rounds) {
          Answering(subject, passes: passes)
        })
    }
    return table
  }

  /// - Parameter items: what one run of a worker does
  private static func row(
    _ name: String, items: Int, _ rounds: Int, _ worker: () -> any ThreadWork
  ) throws -> BenchmarkTable.Row {
    let workers = [worker(), worker()]
    let series = try Rounds.measure(
      rounds, [1, 2].map { threads in contestant(name, Array(workers.prefix(threads)), items: items) })
    let rates = series.map { Distribution($0.values.map { 1e9 / $0 }) }
    return BenchmarkTable.Row(
      name: name,
      cells: [.init(.rate, rates[0]), .init(.rate, rates[1]), .init(.ratio, series[0].ratio(to: series[1]))])
  }

  private static func contestant(_ name: String, _ workers: [any ThreadWork], items: Int) -> Contestant {
    Contestant(name: name, items: items * workers.count) {
      DispatchQueue.concurrentPerform(iterations: workers.count) { workers[$0].run() }
      return workers.reduce(0) { $0 &+ $1.sum }
    }
  }
}

/// The work of one thread. Only that thread touches it while it runs.
private protocol ThreadWork: AnyObject, Sendable {
  /// A sum over the results of the last run.
  var sum: Int { get }
  func run()
}

private final class Answering: ThreadWork, @unchecked Sendable {
  private(set) var sum = 0
  private var responder: Responder
  private let questions: QuestionSet
  private let passes: Int

  init(_ subject: BenchmarkContext.Subject, passes: Int) {
    responder = Responder(Classifier(subject.knowledge))
    questions = subject.questions
    self.passes = passes
  }

  func run() {
    sum = 0
    for _ in 0..<passes {
      sum &+= questions.sum { StagesBenchmark.checksum(responder.understand($0).classification) }
    }
  }
}

/// Each step needs the one before.
private final class Arithmetic: ThreadWork, @unchecked Sendable {
  private(set) var sum = 0
  private let steps: Int

  init(steps: Int) { self.steps = steps }

  func run() {
    var random = SeededRandom(seed: 3)
    var last: UInt64 = 0
    for _ in 0..<steps {
      last = random.next()
      random = SeededRandom(seed: last)
    }
    sum = Int(truncatingIfNeeded: last)
  }
}
