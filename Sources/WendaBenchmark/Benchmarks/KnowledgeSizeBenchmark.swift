/// How cost grows with the number of examples.
enum KnowledgeSizeBenchmark: Benchmark {
  static let name = "knowledge-size"
  static let summary = "loading, memory and latency from a thousand examples to a million"

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    var table = BenchmarkTable(
      name: name, title: "a made-up bilingual FAQ, five examples an intent", subject: "examples",
      columns: [
        .init("load", "load\nand fit"), .init("map", "load\ncompiled"), .init("index", "index\nan example"),
        .init("peak", "peak\nresident"), .init("median", "question,\nmedian"),
        .init("p99", "question,\n99th"), .init("growth", "median to\nsmallest"),
      ],
      notes: [
        "Compiled: mapped from the file that `wenda compile` writes. Questions are end to end and no examples."
      ])
    for count in context.options.isQuick ? [1000, 10_000, 100_000] : [1000, 10_000, 100_000, 1_000_000] {
      switch try measure(count, context) {
      case .measured(let probes):
        table.rows.append(row(count, probes, to: table.cells("median").first ?? nil))
      case .skipped(let why): table.notes.append("\(count) examples skipped: \(why).")
      }
    }
    return table
  }

  private enum Outcome {
    case measured([(probe: KnowledgeProbe, peakBytes: Double)])
    case skipped(String)
  }

  private static func measure(_ count: Int, _ context: BenchmarkContext) throws -> Outcome {
    let knowledge = context.folder.file("knowledge.tsv")
    let questions = context.folder.file("knowledge-questions.txt")
    let faq = SyntheticFAQ(exampleCount: count)
    try faq.write(to: knowledge)
    try faq.writeQuestions(context.count(full: 10_000, quick: 2000), to: questions)
    var probes: [(KnowledgeProbe, Double)] = []
    for _ in 0..<context.count(full: 3, quick: 1) {
      let (output, errors) = (context.folder.file("probe-output"), context.folder.file("probe-errors"))
      let process = try ChildProcess.run(
        ChildTask.probe(knowledge: knowledge, questions: questions).command, output: output, errors: errors)
      guard process.exitStatus == 0, let probe = KnowledgeProbe(try readFile(output)) else {
        return .skipped(reason(process, try readFile(errors)))
      }
      probes.append((probe, process.peakBytes))
    }
    return .measured(probes)
  }

  /// Why a probe ended without its figures.
  private static func reason(_ process: ChildProcess, _ errors: [UInt8]) -> String {
    let line = errors.split(separator: UInt8(ascii: "\n")).first.map { String(decoding: $0, as: UTF8.self) }
    if process.signal == KnowledgeProbe.deadlineSignal {
      return "not done after \(KnowledgeProbe.deadline) seconds"
    }
    guard let signal = process.signal else { return line ?? "the library gave no figures" }
    return "it was given half of this machine's memory and ended by signal \(signal)"
      + (line.map { " (\($0))" } ?? "")
  }

  private static func row(
    _ count: Int, _ probes: [(probe: KnowledgeProbe, peakBytes: Double)], to smallest: BenchmarkTable.Cell?
  ) -> BenchmarkTable.Row {
    func distribution(_ value: (KnowledgeProbe) -> Double) -> Distribution {
      Distribution(probes.map { value($0.probe) })
    }
    let median = distribution(\.median)
    return BenchmarkTable.Row(
      name: "\(count)",
      cells: [
        .init(.time, distribution(\.load)), .init(.time, distribution(\.map).median),
        .init(.bytes, distribution(\.imageBytes).median / Double(count)),
        .init(.bytes, probes.map(\.peakBytes).max() ?? 0),
        .init(.time, median), .init(.time, distribution(\.p99).median),
        .init(.ratio, median.median / (smallest?.value ?? median.median)),
      ])
  }
}
