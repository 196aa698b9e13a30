import Wenda

extension ReviewReport {
  /// The report as one JSON object ended with a line feed, keys always in the same order.
  public func json() -> String {
    let counts = ReviewDecision.allCases.map { ($0.name, JSONValue.integer(count($0))) }
    let report = JSONValue.object(
      [
        ("questions", .integer(review.log.count)), ("different", .integer(review.log.questions.count)),
        ("wordless", .integer(review.log.wordless)), ("dropped", .integer(review.log.dropped)),
      ] + counts + [
        ("told", .integer(review.told)), ("answeredByNow", .integer(review.answeredByNow)),
        ("sure", .decimal(Double(review.sure))),
        ("groupCount", .integer(review.groups.count)),
        ("groups", .array(entries.map(value))),
      ])
    return report.text + "\n"
  }

  private func value(_ entry: Entry) -> JSONValue {
    let decisions = ReviewDecision.allCases.filter { $0 != .answered }.map {
      ($0.name, JSONValue.integer(entry.group.count($0)))
    }
    return .object(
      [
        ("count", .integer(entry.group.count)), ("different", .integer(entry.group.questions.count)),
      ] + decisions + [
        ("nearest", entry.nearest.map { .string($0.id) } ?? .null),
        ("reason", .string(entry.reason.shortfall.name)),
        ("why", .string(entry.reason.shortfall.text(in: .english))),
        ("unknownWords", .array(entry.reason.unknownWords.map { .string($0) })),
        ("samples", .array(entry.group.questions.prefix(samples).map(value))),
      ])
  }

  private func value(_ question: QuestionReview.Question) -> JSONValue {
    .object([
      ("question", .string(question.asked.text)), ("count", .integer(question.asked.count)),
      ("decision", .string(question.decision.name)),
      ("intent", question.best.map { .string(review.knowledge[$0].id) } ?? .null),
      ("confidence", .decimal(Double(question.confidence))),
    ])
  }
}
