/// The concepts and words that a text speaks of.
struct Subjects: Sendable {
  private let concepts: Set<Int32>
  private let words: Set<UInt64>

  init(_ text: String, _ scanner: inout WordScanner, _ synonyms: SynonymIndex) {
    scanner.scan(text)
    words = Set(scanner.words.map(\.key) + scanner.words.map(\.stem))
    concepts = Set(Concepts.forEach(in: scanner.words[...], synonyms).map(\.concept))
  }

  /// Whether a thing is spoken of: its concepts are, or its words occur, which were scanned.
  func hold(_ thing: Ellipsis, words: [Word]) -> Bool { hold(concepts: thing.concepts) || hold(words: words) }

  /// Whether these concepts are all spoken of.
  func hold(concepts wanted: [Int32]) -> Bool { wanted.allSatisfy(concepts.contains) }

  /// Whether a concept is spoken of that one text speaks of and no other beside it does.
  func sharesConcept(with one: Subjects, beside others: [Subjects]) -> Bool {
    one.concepts.contains { concept in
      concepts.contains(concept) && !others.contains { $0.concepts.contains(concept) }
    }
  }

  /// Whether the words that were scanned all occur.
  func hold(words wanted: [Word]) -> Bool {
    wanted.allSatisfy { words.contains($0.key) || words.contains($0.stem) }
  }
}
