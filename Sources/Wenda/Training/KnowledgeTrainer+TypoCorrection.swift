/// The tables that misspelt words are corrected by.
extension KnowledgeTrainer {
  /// The words that typos are corrected to, those of most examples first.
  func knownWords() -> [[UInt8]] {
    var frequencies: [[UInt8]: Int] = [:]
    var scanner = WordScanner()
    func count(_ text: String, _ weight: Int) {
      scanner.scan(text)
      for word in scanner.words where SpellingIndex.isCorrectable(word) {
        frequencies[scanner.withLetters(of: word) { Array($0) }, default: 0] += weight
      }
    }
    for example in examples { count(example.question.text, 1) }
    for row in source.synonyms { for surface in row.surfaces { count(surface.text, 0) } }
    return frequencies.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }.map(\.key)
  }

  /// The pairs of characters that homophones are corrected to: those in surface forms of synonyms, which are
  /// words. In a question, characters also stand side by side that make none.
  mutating func writeHomophones() {
    var pairs = KnownPairs()
    var scanner = WordScanner()
    for row in source.synonyms {
      for surface in row.surfaces {
        scanner.scan(surface.text)
        pairs.count(scanner)
      }
    }
    let (table, letters) = pairs.index()
    writer.set(.homophones, table.slots)
    writer.set(.pairLetters, letters)
  }

  /// The table of known words with a letter left out.
  mutating func writeSpelling(_ words: [[UInt8]]) {
    var table = KeyTableBuilder(count: words.reduce(0) { $0 + $1.count + 1 })
    var starts: [UInt32] = [0]
    var letters: [UInt8] = []
    for (number, word) in words.enumerated() {
      letters += word
      starts.append(UInt32(letters.count))
      word.withFlatArray {
        table.add(SpellingIndex.key($0, without: nil), UInt32(number))
        for hole in 0..<$0.count { table.add(SpellingIndex.key($0, without: hole), UInt32(number)) }
      }
    }
    writer.set(.spelling, table.slots)
    writer.set(.wordStarts, starts)
    writer.set(.wordLetters, letters)
  }
}
