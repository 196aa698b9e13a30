import Wenda

/// How the time of a question divides among the stages that it goes through.
enum StagesBenchmark: Benchmark {
  static let name = "stages"
  static let summary = "one question broken off behind each of its stages"

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    var table = BenchmarkTable(
      name: name, title: "one question on one core, up to and with each stage", subject: "knowledge: stage",
      columns: [
        .init("time", "time"), .init("share", "of the\nwhole"), .init("ratio", "to\nreading"),
      ],
      notes: [
        "Reading counts the characters and the words between spaces of the same bytes, and does no more. "
          + "The ratio to it is taken within each round."
      ] + context.corpusNotes())
    for subject in try context.subjects() {
      let series = try Rounds.measure(context.count(full: 31, quick: 5), contestants(subject))
      let (reading, whole) = (series[0], series[series.count - 1])
      table.rows += series.map { stage in
        BenchmarkTable.Row(
          name: "\(subject.name): \(stage.name)",
          cells: [
            .init(.time, stage.distribution),
            .init(.percent, stage.ratio(to: whole).median * 100),
            .init(.ratio, stage.ratio(to: reading)),
          ])
      }
    }
    return table
  }

  private static func contestants(_ subject: BenchmarkContext.Subject) -> [Contestant] {
    let questions = subject.questions
    var partial = PartialScoring(subject.knowledge)
    var classifier = Classifier(subject.knowledge)
    var responder = Responder(classifier)
    func contestant(_ name: String, _ stage: @escaping (FlatArray<UInt8>) -> Int) -> Contestant {
      Contestant(name: name, items: questions.count) { questions.sum(stage) }
    }
    return [
      contestant("reading", charactersAndWords),
      contestant("words (WordScanner)") { partial.words($0) },
      contestant("tokens (Tokens)") { partial.tokens($0) },
      contestant("scores (Scorer)") { partial.scores($0) },
      contestant("decision (Classifier)") { checksum(classifier.classify($0)) },
      contestant("end to end (Responder)") { checksum(responder.understand($0).classification) },
    ]
  }

  /// The UTF-8 characters of a text and its words between spaces, added up.
  private static func charactersAndWords(_ text: FlatArray<UInt8>) -> Int {
    var sum = 0
    var previous: UInt8 = 0x20
    for byte in text {
      if byte & 0xC0 != 0x80 { sum &+= 1 }
      if byte > 0x20, previous <= 0x20 { sum &+= 1 }
      previous = byte
    }
    return sum
  }

  /// A number in which all that was decided shows.
  static func checksum(_ classification: Classification) -> Int {
    guard let best = classification.best else { return 0 }
    return best.intent &* 31 &+ Int(best.confidence.bitPattern)
  }
}
