import BuiltInKnowledge
import PlatformLibc
import Wenda

/// How long a turn of a conversation takes in a process that runs already.
enum TurnsBenchmark: Benchmark {
  static let name = "turns"
  static let summary = "turns of conversations that strangers wrote, timed one by one"

  static func run(_ context: BenchmarkContext) throws -> BenchmarkTable {
    var table = BenchmarkTable(
      name: name, title: "one turn of a conversation, timed by itself",
      subject: "built-in, by language: which times",
      columns: [.init("median", "median"), .init("p99", "99th"), .init("p99_ratio", "99th to\nmedian")])
    let knowledge = try BuiltInKnowledge.load()
    for language in ["zh", "en"] {
      let files = (2...4).map { "\(context.options.conversations)/\(language)-conversations-\($0).txt" }
        .filter { access($0, R_OK) == 0 }
      let conversations = try files.flatMap { try RecordedConversation.all(in: $0) }
      guard !conversations.isEmpty else {
        table.notes.append(
          "\(language) skipped: no \(language)-conversations-….txt in \(context.options.conversations).")
        continue
      }
      let times = measure(conversations, knowledge, rounds: context.count(full: 200, quick: 20))
      table.rows.append(row("\(language): all times", times.all))
      table.rows.append(row("\(language): least of each turn", times.least))
    }
    return table
  }

  /// A turn is a message taken apart, understood with what was said before, and its reply in words.
  private static func measure(
    _ conversations: [RecordedConversation], _ knowledge: Knowledge, rounds: Int
  ) -> (all: Distribution, least: Distribution) {
    var conversation = Conversation(Responder(Classifier(knowledge)))
    let count = conversations.reduce(0) { $0 + $1.turns.count }
    var all = [Double](repeating: 0, count: count * rounds)
    var least = [Double](repeating: .infinity, count: count)
    // The first round warms up.
    for round in 0...rounds {
      var number = 0
      for recorded in conversations {
        conversation.state = ConversationState(language: .english)
        for turn in recorded.turns {
          let time = Clock.time { _ = conversation.reply(to: turn).text }
          if round > 0 {
            all[(round - 1) * count + number] = time
            least[number] = min(least[number], time)
          }
          number += 1
        }
      }
    }
    return (Distribution(all), Distribution(least))
  }

  private static func row(_ name: String, _ times: Distribution) -> BenchmarkTable.Row {
    BenchmarkTable.Row(
      name: name,
      cells: [
        .init(.time, times), .init(.time, times.quantile(0.99)),
        .init(.ratio, times.quantile(0.99) / times.median),
      ])
  }
}
