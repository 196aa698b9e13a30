/// What became of the questions. Each worker has its own; sums do not depend on who counted what.
struct BatchTally {
  private(set) var answered = 0
  private(set) var declined = 0
  private(set) var errors = 0
  private var languages = CountTable()
  private var intents = CountTable()

  @inline(__always)
  mutating func add(_ record: BatchRecord) {
    guard record.error == nil else {
      errors += 1
      return
    }
    languages.add(record.language)
    if let intent = record.intent {
      answered += 1
      intents.add(intent)
    } else {
      declined += 1
    }
  }

  mutating func add(_ other: BatchTally) {
    answered += other.answered
    declined += other.declined
    errors += other.errors
    languages.add(other.languages)
    intents.add(other.intents)
  }

  /// The summary for people: totals, languages, intents from the most asked.
  var summary: String {
    let total = answered + declined + errors
    var lines = ["questions  \(total): \(answered) answered, \(declined) declined, \(errors) with errors"]
    let languages = languages.sorted.map { "\($0.name) \($0.count)" }
    if !languages.isEmpty { lines.append("languages  " + languages.joined(separator: ", ")) }
    let intents = intents.sorted
    let width = "\(intents.first?.count ?? 0)".utf8.count
    for (index, intent) in intents.enumerated() {
      let count = "\(intent.count)"
      let padding = String(repeating: " ", count: width - count.utf8.count)
      lines.append((index == 0 ? "intents    " : "           ") + padding + count + " " + intent.name)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
