import PlatformLibc
import Wenda
import WendaAuthoring

/// What a process of its own finds out about one knowledge base, so that its memory is its own and one
/// that is too large brings nothing else down.
struct KnowledgeProbe {
  /// Nanoseconds to read the examples, fit them and build the index.
  var load: Double
  /// Nanoseconds to map the same as a compiled file.
  var map: Double
  /// The index, as it is in memory.
  var imageBytes: Double
  /// Nanoseconds a question.
  var median: Double
  var p99: Double

  /// The seconds after which a probe gives up.
  static let deadline = 120
  /// The signal that it then ends by.
  static let deadlineSignal = SIGALRM

  /// Measures, and prints what it finds.
  static func run(knowledge path: String, questions: String) throws {
    limitMemory()
    alarm(UInt32(deadline))
    var loaded: Knowledge?
    let load = try Clock.time { loaded = try Knowledge.load(path) }
    guard let knowledge = loaded else { return }
    let compiled = path + ".wenda"
    let file = try FileWriter(compiled)
    // In parts, so that the image is not in memory twice.
    for start in stride(from: 0, to: knowledge.imageBytes.count, by: 1 << 20) {
      file.append(Array(knowledge.imageBytes[start..<min(start + 1 << 20, knowledge.imageBytes.count)]))
    }
    try file.finish()
    let map = try Distribution((0..<5).map { _ in try Clock.time { _ = try Knowledge.load(compiled) } })
    let times = try latencies(knowledge, questions)
    let values = [
      load, map.median, Double(knowledge.imageBytes.count), times.median, times.quantile(0.99),
    ]
    print(values.map { "\($0)" }.joined(separator: "\t"))
  }

  /// What a probe printed; nil where it is something else.
  init?(_ output: [UInt8]) {
    let line = output.split(separator: UInt8(ascii: "\n")).first ?? []
    let values = line.split(separator: UInt8(ascii: "\t")).compactMap {
      Double(String(decoding: $0, as: UTF8.self))
    }
    guard values.count == 5 else { return nil }
    (load, map, imageBytes, median, p99) = (values[0], values[1], values[2], values[3], values[4])
  }

  /// Times every question by itself, after a first few that warm up.
  private static func latencies(_ knowledge: Knowledge, _ path: String) throws -> Distribution {
    var questions = QuestionSet()
    for line in try readFile(path).split(separator: UInt8(ascii: "\n")) { questions.append(line) }
    var responder = Responder(Classifier(knowledge))
    var times: [Double] = []
    questions.forEach { number, question in
      if number < 100 { _ = responder.understand(question) }
    }
    questions.forEach { _, question in
      times.append(Clock.time { _ = responder.understand(question) })
    }
    return Distribution(times)
  }

  /// Half of the machine's memory and no more, so that what is too large ends here and nothing else does.
  private static func limitMemory() {
    let bytes = rlim_t(Machine.memoryBytes / 2)
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
      setrlimit(RLIMIT_AS, &limit)
    #endif
  }
}
