/// The outcomes of one worker's questions.
struct BatchTally: ~Copyable {
  fileprivate var answered = 0
  fileprivate var declined = 0
  fileprivate var errors = 0
  fileprivate var languages = CountTable()
  fileprivate var intents = CountTable()

  @inline(__always)
  mutating func add(_ record: BatchRecord) {
    guard record.error == nil else {
      errors &+= 1
      return
    }
    languages.add(record.language)
    if let intent = record.intent {
      answered &+= 1
      intents.add(intent)
    } else {
      declined &+= 1
    }
  }
}

/// The outcomes of all questions; independent of how they were distributed over workers.
struct BatchSummary {
  private(set) var answered = 0
  private(set) var declined = 0
  private(set) var errors = 0
  private var languages: [String: Int] = [:]
  private var intents: [String: Int] = [:]

  /// Adds a worker's tally, while what its answerer named is still there.
  mutating func add(_ tally: borrowing BatchTally) {
    answered += tally.answered
    declined += tally.declined
    errors += tally.errors
    tally.languages.add(to: &languages)
    tally.intents.add(to: &intents)
  }

  /// For people: totals, languages, intents from the most asked.
  var text: String {
    let total = answered + declined + errors
    var lines = ["questions  \(total): \(answered) answered, \(declined) declined, \(errors) with errors"]
    let languages = Self.sorted(languages).map { "\($0.name) \($0.count)" }
    if !languages.isEmpty { lines.append("languages  " + languages.joined(separator: ", ")) }
    let intents = Self.sorted(intents)
    let width = "\(intents.first?.count ?? 0)".utf8.count
    for (index, intent) in intents.prefix(Self.mostIntents).enumerated() {
      let count = "\(intent.count)"
      let padding = String(repeating: " ", count: width - count.utf8.count)
      lines.append((index == 0 ? "intents    " : "           ") + padding + count + "  " + intent.name)
    }
    if intents.count > Self.mostIntents {
      lines.append("           and \(intents.count - Self.mostIntents) more intents")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A summary should fit on a screen or two.
  private static let mostIntents = 50

  /// The highest count first; equals by the bytes of their names.
  private static func sorted(_ counts: [String: Int]) -> [(name: String, count: Int)] {
    counts.map { (name: $0.key, count: $0.value) }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }
}
