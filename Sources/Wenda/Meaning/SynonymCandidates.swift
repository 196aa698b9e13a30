/// Two words of the examples of an FAQ that are near in meaning and that no row of synonyms joins.
package struct SynonymCandidate: Sendable {
  /// A word, and an example that has it.
  package struct Member: Sendable {
    /// As the table of meanings has it.
    package var word: String
    package var language: Language
    /// The first example with it.
    package var place: SourcePlace
    /// How many examples have it.
    package var count: Int
  }

  package var first: Member
  package var second: Member
  /// The cosine of their meanings.
  package var similarity: Float
  /// The cosine of how often each intent's examples have them.
  package var usage: Float

  /// How much the two say about what is asked: 1 where one intent alone uses them.
  package var concentration: Float

  /// How much there is to join: examples of the rarer word, by how like both are used and how much they say.
  var weight: Float { Float(min(first.count, second.count)) * usage * concentration }
}

/// Finds pairs of words that rows of synonyms should join.
///
/// Two words count where each is the other's nearest in meaning among the words of its language in the
/// examples, by a cosine that unrelated words do not reach, where both are used for the same intents in like
/// shares, and where no row has the two together. Words of one language are near also where they are opposites
/// or names of one kind, so they are held to more than translations are.
package struct SynonymCandidates {
  private struct Entry {
    var language: Language
    var place: SourcePlace
    var count = 0
    /// How many examples of each class have it.
    var classes: [Int: Int] = [:]
    var lastExample = -1
  }

  private var entries: [Int: Entry] = [:]
  private let concepts: [String: Set<String>]

  /// The pairs of an FAQ, those that matter most first.
  package static func find(in source: KnowledgeSource) -> [SynonymCandidate] {
    SynonymCandidates(source).pairs()
  }

  private init(_ source: KnowledgeSource) {
    concepts = Self.concepts(source)
    var scanner = WordScanner()
    var example = 0
    func add(_ questions: [SourceQuestion], _ label: Int) {
      for question in questions {
        scanner.scan(question.text)
        Self.forEachMeaning(scanner) { number in note(number, question, label, example) }
        example += 1
      }
    }
    for (number, intent) in source.intents.enumerated() { add(intent.questions, number) }
  }

  private mutating func note(_ number: Int, _ question: SourceQuestion, _ label: Int, _ example: Int) {
    var entry =
      entries[number] ?? Entry(language: MeaningTable.builtIn.language(number), place: question.place)
    guard entry.lastExample != example else { return }
    entry.lastExample = example
    entry.count += 1
    entry.classes[label, default: 0] += 1
    entries[number] = entry
  }

  /// Words that are no function words; Chinese ones of two characters or more.
  private static func forEachMeaning(_ scanner: WordScanner, _ body: (Int) -> Void) {
    let meanings = MeaningScanner(table: .builtIn)
    for word in scanner.words where !LanguageDetector.isFunctionWord(word) && word.end - word.start > 2 {
      if let number = meanings.number(of: word) { body(number) }
    }
    meanings.forEachChineseWord(in: scanner) { number, first, last in
      let isFunction = (first...last).contains { LanguageDetector.isFunctionWord(scanner.words[$0]) }
      if first < last, !isFunction, !MeaningTable.builtIn.word(number).contains(where: numerals.contains) {
        body(number)
      }
    }
  }

  /// What is near in meaning to another number is no synonym of it.
  private static let numerals: Set<Character> = Set("零一二两三四五六七八九十百千万半几")

  /// The concepts that the words of each surface form stand for, alone or with others.
  private static func concepts(_ source: KnowledgeSource) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    var scanner = WordScanner()
    for row in source.synonyms {
      for surface in row.surfaces {
        scanner.scan(surface.text)
        forEachMeaning(scanner) { result[MeaningTable.builtIn.word($0), default: []].insert(row.concept) }
      }
    }
    return result
  }

  /// So many examples have to have a word.
  private static let leastCount = 3
  private static let leastSimilarity: (translation: Float, synonym: Float) = (0.8, 0.85)
  private static let leastUsage: Float = 0.6
  /// Words that all topics use, such as `before`, need no row.
  private static let leastConcentration: Float = 0.2

  private func pairs() -> [SynonymCandidate] {
    let numbers = entries.filter { $0.value.count >= Self.leastCount }.keys.sorted()
    let words = Language.allCases.map { language in
      WordVectors(numbers.filter { entries[$0]?.language == language })
    }
    var found: [SynonymCandidate] = []
    for number in numbers {
      for (own, others) in [(0, 0), (0, 1), (1, 1)] where entries[number]?.language == Language.allCases[own]
      {
        guard let near = words[others].nearest(to: number) else { continue }
        let other = words[others].numbers[near.place]
        // Each pair once, and mutual.
        guard own != others || number < other, let pair = candidate(number, other, near.similarity),
          let back = words[own].nearest(to: other), words[own].numbers[back.place] == number
        else { continue }
        found.append(pair)
      }
    }
    // What more examples have joins more of them.
    return found.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map(\.element)
  }

  private func candidate(_ first: Int, _ second: Int, _ similarity: Float) -> SynonymCandidate? {
    guard let one = entries[first], let two = entries[second] else { return nil }
    let least = one.language == two.language ? Self.leastSimilarity.synonym : Self.leastSimilarity.translation
    let table = MeaningTable.builtIn
    let words = (table.word(first), table.word(second))
    guard similarity >= least, !Self.areForms(words.0, words.1),
      (concepts[words.0] ?? []).isDisjoint(with: concepts[words.1] ?? [])
    else { return nil }
    let usage = Self.cosine(one.classes, two.classes)
    let concentration = Self.concentration(one.classes.merging(two.classes, uniquingKeysWith: +))
    guard usage >= Self.leastUsage, concentration >= Self.leastConcentration else { return nil }
    return SynonymCandidate(
      first: .init(word: words.0, language: one.language, place: one.place, count: one.count),
      second: .init(word: words.1, language: two.language, place: two.place, count: two.count),
      similarity: similarity, usage: usage, concentration: concentration)
  }

  /// Whether two words are forms of one, which share most of their letters anyhow: `night` and `nights`.
  private static func areForms(_ first: String, _ second: String) -> Bool {
    let common = zip(first, second).prefix { $0 == $1 }.count
    return common >= 3 && max(first.count, second.count) - common <= 3
      || first.holds(second) || second.holds(first)
  }

  /// The chance that two examples with a word are of one intent.
  private static func concentration(_ counts: [Int: Int]) -> Float {
    let total = Float(counts.values.reduce(0, +))
    return Float(counts.values.reduce(0) { $0 + $1 * $1 }) / (total * total)
  }

  private static func cosine(_ first: [Int: Int], _ second: [Int: Int]) -> Float {
    func square(_ counts: [Int: Int]) -> Int { counts.values.reduce(0) { $0 + $1 * $1 } }
    let product = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
    let lengths = Float(square(first)).squareRoot() * Float(square(second)).squareRoot()
    return lengths > 0 ? Float(product) / lengths : 0
  }
}
