/// Contracted English words and the words they stand for, so that each phrase is listed once.
struct Contractions {
  private var rows: [(key: UInt64, full: [UInt64])] = []
  private var shorts = KeySet()

  init() {
    for (short, full) in [
      ("that's", "that is"), ("you're", "you are"), ("i'm", "i am"), ("it's", "it is"), ("don't", "do not"),
      ("didn't", "did not"), ("doesn't", "does not"), ("i've", "i have"), ("i'd", "i would"),
      ("isn't", "is not"),
    ] { rows.append((WordScanner.keys(of: short)[0], WordScanner.keys(of: full))) }
    for row in rows { shorts.insert(row.key) }
  }

  /// Whether a word is a contracted one.
  func isShort(_ key: UInt64) -> Bool { shorts.contains(key) }

  /// The keys of the words that a contracted one stands for; nil where it is none.
  func full(_ key: UInt64) -> [UInt64]? { rows.first { $0.key == key }?.full }
}
