/// A word of the built-in table of word meanings and the words that are near it: what an author looks at for
/// rows of synonyms.
public struct WordMeaning: Sendable {
  /// Another word, and how near it is.
  public struct Neighbour: Sendable {
    /// The word, folded.
    public var word: String
    /// The language it belongs to.
    public var language: Language
    /// The cosine of the two vectors: 1 for the same meaning, about 0 for unrelated ones.
    public var similarity: Float
  }

  /// The word as the table has it.
  public var word: String
  /// The nearest words of the examples of an FAQ.
  public var inExamples: [Neighbour]
  /// The nearest words of the table, in each language.
  public var inTable: [Language: [Neighbour]]
}

extension Knowledge {
  /// The words that are nearest in meaning to a word.
  ///
  /// - Parameters:
  ///   - text: one word of either language; of several only the first counts.
  ///   - count: how many words of each list.
  /// - Returns: nil where the table has neither the word nor its stem.
  public func meaning(of text: String, count: Int = 8) -> WordMeaning? {
    var scanner = WordScanner()
    scanner.scan(text)
    let table = MeaningTable.builtIn
    guard let first = scanner.words.first else { return nil }
    var number = MeaningScanner(table: table).number(of: first)
    MeaningScanner(table: table).forEachChineseWord(in: scanner) { found, start, _ in
      if start == 0 { number = found }
    }
    guard let number else { return nil }
    func neighbours(_ numbers: some Sequence<Int>) -> [WordMeaning.Neighbour] {
      table.nearest(to: number, among: numbers, count: count).map {
        WordMeaning.Neighbour(
          word: table.word($0.number), language: table.language($0.number), similarity: $0.similarity)
      }
    }
    return WordMeaning(
      word: table.word(number),
      inExamples: neighbours((0..<knownMeanings.count).lazy.map { Int(self.knownMeanings[$0]) }),
      inTable: [
        .english: neighbours(0..<table.englishCount),
        .chinese: neighbours(table.englishCount..<table.wordCount),
      ])
  }
}
