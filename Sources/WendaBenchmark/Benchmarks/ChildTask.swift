/// What the benchmark has done by another process of itself, so that neither has the memory of the other
/// counted as its own; and what `Tests/Peers` asks it for.
enum ChildTask {
  static let option = "--child-task"

  /// Measure a knowledge base; see ``KnowledgeProbe``.
  case probe(knowledge: String, questions: String)
  /// Write so many questions to the built-in knowledge into a file.
  case writeQuestions(String, file: String)
  /// Write a made-up FAQ of so many examples, and ten thousand questions to it.
  case writeFAQ(String, knowledge: String, questions: String)

  /// The words of a call behind the option.
  init(_ rest: inout ArraySlice<String>) throws(BenchmarkError) {
    switch (rest.popFirst(), rest.popFirst(), rest.popFirst()) {
    case ("probe", let knowledge?, let questions?): self = .probe(knowledge: knowledge, questions: questions)
    case ("write-questions", let count?, let file?): self = .writeQuestions(count, file: file)
    case ("write-faq", let count?, let knowledge?):
      guard let questions = rest.popFirst() else { throw BenchmarkError("write-faq takes two files") }
      self = .writeFAQ(count, knowledge: knowledge, questions: questions)
    default: throw BenchmarkError("\(Self.option) is for the use of the benchmarks alone")
    }
  }

  /// The call that has it done.
  var command: [String] {
    switch self {
    case .probe(let knowledge, let questions):
      [Machine.executable, Self.option, "probe", knowledge, questions]
    case .writeQuestions(let count, let file):
      [Machine.executable, Self.option, "write-questions", count, file]
    case .writeFAQ(let count, let knowledge, let questions):
      [Machine.executable, Self.option, "write-faq", count, knowledge, questions]
    }
  }

  func run() throws {
    switch self {
    case .probe(let knowledge, let questions):
      try KnowledgeProbe.run(knowledge: knowledge, questions: questions)
    case .writeQuestions(let count, let file):
      try BatchBenchmark.writeQuestions(Int(count) ?? 0, to: file)
    case .writeFAQ(let count, let knowledge, let questions):
      let faq = SyntheticFAQ(exampleCount: Int(count) ?? 0)
      try faq.write(to: knowledge)
      try faq.writeQuestions(10_000, to: questions)
    }
  }
}
