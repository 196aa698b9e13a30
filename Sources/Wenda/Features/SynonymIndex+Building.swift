extension KnowledgeSource {
  /// The concepts in the order of their rows, and the hash table of the prefixes of their surface forms.
  func synonymTable() -> (concepts: [String], table: KeyTableBuilder) {
    var numbers: [String: UInt32] = [:]
    var concepts: [String] = []
    var surfaces: [(words: [Word], concept: UInt32)] = []
    var scanner = WordScanner()
    for row in synonyms {
      let number = numbers[row.concept] ?? UInt32(concepts.count)
      if numbers.updateValue(number, forKey: row.concept) == nil { concepts.append(row.concept) }
      for surface in row.surfaces {
        scanner.scan(surface.text)
        if !scanner.words.isEmpty { surfaces.append((scanner.words, number)) }
      }
    }
    var table = KeyTableBuilder(count: surfaces.reduce(0) { $0 + $1.words.count })
    for (words, concept) in surfaces {
      for length in 1..<words.count + 1 {
        guard let key = SynonymIndex.key(of: words[..<length]) else { continue }
        if length < words.count {
          table.insert(key, SynonymIndex.prefix)
        } else {
          table.insert(key, concept, replacing: SynonymIndex.prefix)
        }
      }
    }
    return (concepts, table)
  }
}
