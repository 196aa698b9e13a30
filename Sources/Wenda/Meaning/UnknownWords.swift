/// Finds the words of a question that no example and no synonym has, and that mean nearly what no known word
/// does. Reuse one for many questions: it remembers words.
///
/// A word of letters is known too in another form, and where it is read as a known one that is a typo away.
/// Chinese is cut into the words of the meaning table, and what is left between small words and those is a
/// word of its own: of `我想用云闪付` it is `云闪付`. A word of the table is known where all its pairs of
/// neighbours stand in examples; what is left over where all its characters do.
package struct UnknownWords {
  private let knowledge: Knowledge
  private var scorer: Scorer
  /// The stems of words, single characters, and pairs of characters of the examples.
  private var known: Set<UInt64> = []
  /// The words of the meaning table that examples have.
  private let vectors: WordVectors
  /// Whether a word of the table is near one of those.
  private var nearness: [Int: Bool] = [:]

  /// Learns the words of the examples.
  package init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    scorer = Scorer(knowledge)
    vectors = WordVectors((0..<knowledge.knownMeanings.count).map { Int(knowledge.knownMeanings[$0]) })
    var scanner = WordScanner()
    for example in knowledge.examples {
      scanner.scan(example.text)
      let words = scanner.words
      for index in words.indices {
        known.insert(words[index].stem)
        if index > 0, words[index - 1].script == .han, words[index].script == .han {
          known.insert(Hash.combine(words[index - 1].key, words[index].key))
        }
      }
    }
  }

  /// The unknown words of a question, folded, each once, in their order.
  package mutating func words(in question: String) -> [String] {
    question.withFlatUTF8 { scorer.scan($0) }
    let scanner = scorer.scanner
    var found: [(place: Int, text: String)] = []
    let isCovered = covered(scanner)
    for index in scanner.words.indices where !isCovered[index] && isUnknownWord(scanner.words[index], scanner)
    {
      found.append((index, text(scanner, index...index)))
    }
    for range in chineseWords(scanner) where !range.contains(where: { isCovered[$0] }) {
      if isUnknown(range, scanner) { found.append((range.lowerBound, text(scanner, range))) }
    }
    var seen: Set<String> = []
    return found.sorted { $0.place < $1.place }.map(\.text).filter { seen.insert($0).inserted }
  }

  private func text(_ scanner: WordScanner, _ range: ClosedRange<Int>) -> String {
    range.map { index in
      scanner.withLetters(of: scanner.words[index]) { String(decoding: $0, as: UTF8.self) }
    }.joined()
  }

  /// Whether each word is part of a surface form of a concept.
  private func covered(_ scanner: WordScanner) -> [Bool] {
    var result = [Bool](repeating: false, count: scanner.words.count)
    scanner.words.withFlatArray { words in
      for index in words.indices {
        let length = knowledge.synonyms.longestMatch(words, at: index).length
        for place in index..<index + length { result[place] = true }
      }
    }
    return result
  }

  private mutating func isUnknownWord(_ word: Word, _ scanner: WordScanner) -> Bool {
    guard word.script == .latin, !LanguageDetector.isFunctionWord(word), !scanner.wasReread(word),
      word.end - word.start > 1, !known.contains(word.stem)
    else { return false }
    guard let number = MeaningScanner(table: .builtIn).number(of: word) else { return true }
    return !isNear(number)
  }

  /// The words of a run of Chinese: those of the table with two characters or more, and what is left between
  /// them and function words.
  private func chineseWords(_ scanner: WordScanner) -> [ClosedRange<Int>] {
    var ends: [Int: Int] = [:]
    MeaningScanner(table: .builtIn).forEachChineseWord(in: scanner) { _, first, last in
      if first < last { ends[first] = last }
    }
    var ranges: [ClosedRange<Int>] = []
    var start: Int?
    var index = 0
    func close() {
      if let start, start < index { ranges.append(start...index - 1) }
      start = nil
    }
    while index < scanner.words.count {
      let word = scanner.words[index]
      if let last = ends[index] {
        close()
        ranges.append(index...last)
        index = last + 1
        continue
      }
      let isOpen = word.script == .han && !LanguageDetector.isFunctionWord(word)
      if isOpen, let first = start, scanner.words[index - 1].end != word.start || index - first >= 6 {
        close()
      }
      if isOpen { start = start ?? index } else { close() }
      index += 1
    }
    close()
    return ranges
  }

  private mutating func isUnknown(_ range: ClosedRange<Int>, _ scanner: WordScanner) -> Bool {
    let words = scanner.words
    if range.count == 1 { return !known.contains(words[range.lowerBound].key) }
    let pairs = range.dropLast().map { known.contains(Hash.combine(words[$0].key, words[$0 + 1].key)) }
    if let number = tableNumber(range, scanner) { return pairs.contains(false) && !isNear(number) }
    // What is left over between words may be the ends of two: it has to be new in itself.
    return range.contains { !known.contains(words[$0].key) } || pairs.count > 1 && !pairs.contains(true)
  }

  /// The number of a word in the table; nil for what is left over.
  private func tableNumber(_ range: ClosedRange<Int>, _ scanner: WordScanner) -> Int? {
    var number: Int?
    MeaningScanner(table: .builtIn).forEachChineseWord(in: scanner) { found, first, last in
      if first == range.lowerBound, last == range.upperBound { number = found }
    }
    return number
  }

  private mutating func isNear(_ number: Int) -> Bool {
    if let answer = nearness[number] { return answer }
    let isKnown = vectors.numbers.contains(number)
    let answer = isKnown || vectors.nearest(to: number).map { $0.similarity >= MeaningTable.near } ?? false
    nearness[number] = answer
    return answer
  }
}
