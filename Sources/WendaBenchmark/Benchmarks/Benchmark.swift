/// Something to measure.
protocol Benchmark: SendableMetatype {
  static var name: String { get }
  /// A line for the help.
  static var summary: String { get }

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable
}

/// All of them, in the order in which they are run: those that look at the memory of other processes come
/// first, since a new process is charged with what this one has.
let benchmarks: [any Benchmark.Type] = [
  BatchBenchmark.self, ColdStartBenchmark.self, KnowledgeSizeBenchmark.self,
  StagesBenchmark.self, LatencyBenchmark.self, TurnsBenchmark.self, ThreadsBenchmark.self,
  ScalingBenchmark.self,
]
