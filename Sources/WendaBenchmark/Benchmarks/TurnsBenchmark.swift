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
      columns: RepeatedTimes.columns)
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
      table.rows += times.rows(language, each: "turn")
    }
    return table
  }

  /// A turn is a message taken apart, understood with what was said before, and its reply in words.
  private static func measure(
    _ conversations: [RecordedConversation], _ knowledge: Knowledge, rounds: Int
  ) -> RepeatedTimes {
    var conversation = Conversation(Responder(Classifier(knowledge)))
    var times = RepeatedTimes(count: conversations.reduce(0) { $0 + $1.turns.count }, rounds: rounds)
    for round in 0...rounds {
      var number = 0
      for recorded in conversations {
        conversation.state = ConversationState(language: .english)
        for turn in recorded.turns {
          times.add(Clock.time { _ = conversation.reply(to: turn).text }, of: number, round: round)
          number += 1
        }
      }
    }
    return times
  }
}
