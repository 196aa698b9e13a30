/// Whether a question has anything in common with the examples that could tell what it is about.
///
/// Without, its scores are those of the biases and of letters that happen to stand together, and they
/// always prefer somebody: the intent with the most examples, or the only one. Numbers, addresses and a
/// lone function word are in questions about anything, so they tell nothing by themselves.
enum Evidence {
  static func isThere(in scanner: WordScanner, _ knowledge: Knowledge) -> Bool {
    let words = scanner.words
    if words.contains(where: { !LanguageDetector.isFunctionWord($0) && tells($0, in: knowledge) }) {
      return true
    }
    for index in words.indices.dropLast() {
      let (first, second) = (words[index], words[index + 1])
      // What function words tell, they tell together: `what is`, 怎么.
      let isPhrase = LanguageDetector.isFunctionWord(first) && LanguageDetector.isFunctionWord(second)
      if (isPhrase || first.script == .han) && second.script != .number && second.script != .amount
        && knowsPair(first, second, in: knowledge)
      {
        return true
      }
    }
    return knowsConcept(words, in: knowledge) || speaksForeignLanguage(scanner, knowledge)
      || isNearInMeaning(scanner, knowledge)
  }

  /// As each is compared with all known words, a long text that has none is not searched to its end.
  private static let mostCompared = 8

  /// Whether a word that no example has is near in meaning to one that some example has. Looked for last, for
  /// it is compared with all of them.
  private static func isNearInMeaning(_ scanner: WordScanner, _ knowledge: Knowledge) -> Bool {
    guard knowledge.intentCount > 1, knowledge.knownMeanings.count > 0 else { return false }
    let meanings = MeaningScanner(table: .builtIn)
    var numbers: [Int] = []
    for word in scanner.words where !LanguageDetector.isFunctionWord(word) {
      guard numbers.count < mostCompared else { break }
      if let number = meanings.number(of: word) { numbers.append(number) }
    }
    meanings.forEachChineseWord(in: scanner) { number, first, last in
      if first < last, says(first...last, scanner.words), numbers.count < mostCompared {
        numbers.append(number)
      }
    }
    let known = knowledge.knownMeanings
    return numbers.contains { number in
      (0..<known.count).contains {
        MeaningTable.builtIn.similarity(number, Int(known[$0])) >= MeaningTable.near
      }
    }
  }

  /// Whether there is a word with a meaning in the language that no example is in: it can share its meaning
  /// with the examples only. A single intent would be meant by anything.
  private static func speaksForeignLanguage(_ scanner: WordScanner, _ knowledge: Knowledge) -> Bool {
    guard knowledge.intentCount > 1, let language = knowledge.meaningWeights.foreignLanguage else {
      return false
    }
    let meanings = MeaningScanner(table: .builtIn)
    guard language == .chinese else {
      return scanner.words.contains { !LanguageDetector.isFunctionWord($0) && meanings.number(of: $0) != nil }
    }
    var isThere = false
    meanings.forEachChineseWord(in: scanner) { _, first, last in
      isThere = isThere || says(first...last, scanner.words)
    }
    return isThere
  }

  /// Whether a Chinese word is more than function words: not 会不会.
  private static func says(_ places: ClosedRange<Int>, _ words: [Word]) -> Bool {
    places.contains { !LanguageDetector.isFunctionWord(words[$0]) }
  }

  /// Whether a word that is no function word is known: itself, or in another form.
  private static func tells(_ word: Word, in knowledge: Knowledge) -> Bool {
    switch word.script {
    case .number, .address: false
    case .han, .amount: word.knownRow != nil
    case .latin: word.knownRow != nil || knowledge.vocabulary[Feature.stem.key(word.stem)] != nil
    }
  }

  /// Whether two neighbours stand together in some example; two characters also as they sound.
  private static func knowsPair(_ first: Word, _ second: Word, in knowledge: Knowledge) -> Bool {
    let key = Hash.combine(first.stem, second.stem)
    let vocabulary = knowledge.vocabulary
    guard first.script == .han, second.script == .han else {
      return vocabulary[Feature.pair.key(key)] != nil
    }
    if vocabulary[Feature.characterPair.key(key)] != nil { return true }
    guard first.syllable != 0, second.syllable != 0 else { return false }
    return vocabulary[Feature.syllablePair.key(UInt64(first.syllable) << 16 | UInt64(second.syllable))] != nil
  }

  /// Whether a surface form of a concept that the examples have stands in the question.
  private static func knowsConcept(_ words: [Word], in knowledge: Knowledge) -> Bool {
    words.withFlatArray { words in
      words.indices.contains { (index: Int) -> Bool in
        let (concept, length) = knowledge.synonyms.longestMatch(words, at: index)
        guard length > 0 else { return false }
        return knowledge.vocabulary[Feature.concept.key(knowledge.synonyms.conceptKey(concept))] != nil
      }
    }
  }
}
