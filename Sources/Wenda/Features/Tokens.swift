/// The tokens of an utterance and the features of a token.
enum Tokens {
  static let startOfUtterance: UInt64 = 0x5e
  static let endOfUtterance: UInt64 = 0x24
  /// The stem of every number: one that was never seen still says that a number stands there.
  private static let anyNumber: UInt64 = 0x23

  /// Calls `body` with every token of the scanned utterance.
  @inline(__always)
  static func forEach(
    in scanner: WordScanner, synonyms: SynonymIndex, _ body: (Token) -> Void
  ) {
    let count = scanner.words.count
    guard count > 0 else { return }
    scanner.words.withFlatArray { words in
      for index in 0..<count {
        body(Token(kind: .word, key: words[index].key, first: index, last: index))
      }
      var previous = startOfUtterance
      for index in 0..<count {
        body(
          Token(
            kind: .pair, key: Hash.combine(previous, words[index].stem),
            first: max(index - 1, 0), last: index, atStart: index == 0))
        previous = words[index].stem
      }
      body(
        Token(
          kind: .pair, key: Hash.combine(previous, endOfUtterance), first: count - 1, last: count - 1,
          atEnd: true))
      var index = 0
      var lastConcept: Int32 = -1
      var lastStart = 0
      while index < count {
        let (concept, length) = synonyms.longestMatch(words, at: index)
        guard length > 0 else {
          index += 1
          continue
        }
        let key = synonyms.conceptKey(concept)
        body(
          Token(kind: .concept, key: key, first: index, last: index + length - 1, concept: concept))
        if lastConcept >= 0, lastConcept != concept {
          body(
            Token(
              kind: .conceptPair,
              key: Hash.mix(synonyms.conceptKey(lastConcept) &+ key),
              first: lastStart, last: index + length - 1, concept: concept,
              previousConcept: lastConcept))
        }
        lastConcept = concept
        lastStart = index
        index += length
      }
    }
  }

  /// Calls `body` with the meanings of the Chinese words of the scanned utterance.
  @inline(__always)
  static func forEachMeaning(in scanner: WordScanner, _ body: (Token) -> Void) {
    MeaningScanner(table: .builtIn).forEachChineseWord(in: scanner) { number, first, last in
      body(
        Token(kind: .meaning, key: UInt64(number), first: first, last: last, meaning: Int32(number)))
    }
  }

  /// The key of the row of a token.
  @inline(__always)
  static func primaryKey(of token: Token, in scanner: WordScanner) -> UInt64 {
    switch token.kind {
    case .word:
      let word = scanner.words[token.first]
      return (word.script == .han ? Feature.character : .word).key(word.key)
    case .pair:
      let isHan = scanner.words[token.first].script == .han && scanner.words[token.last].script == .han
      return (token.first != token.last && isHan ? Feature.characterPair : .pair).key(token.key)
    case .concept: return Feature.concept.key(token.key)
    case .conceptPair: return Feature.conceptPair.key(token.key)
    case .meaning: return Feature.meaning.key(token.key)
    }
  }

  /// Calls `body` with every feature of a token and its key, the one that its row stands under first.
  @inline(__always)
  static func forEachFeature(
    of token: Token, in scanner: WordScanner, _ body: (Feature, UInt64) -> Void
  ) {
    switch token.kind {
    case .word:
      let word = scanner.words[token.first]
      switch word.script {
      case .han:
        body(.character, Feature.character.key(word.key))
        if word.syllable != 0 { body(.syllable, Feature.syllable.key(UInt64(word.syllable))) }
        let radical = Folding.radical(scanner.withLetters(of: word) { UTF8Decoding.decode($0, at: 0).scalar })
        if radical != 0 { body(.radical, Feature.radical.key(UInt64(radical))) }
      case .number:
        body(.word, Feature.word.key(word.key))
        body(.stem, Feature.stem.key(anyNumber))
      case .address:
        body(.word, Feature.word.key(word.key))
        body(.stem, Feature.stem.key(word.stem))
      case .amount:
        body(.word, Feature.word.key(word.key))
        body(.stem, Feature.stem.key(word.stem))
        body(.stem, Feature.stem.key(anyNumber))
        if let unit = unitKey(of: word, in: scanner) { body(.stem, Feature.stem.key(unit)) }
      case .latin:
        body(.word, Feature.word.key(word.key))
        body(.stem, Feature.stem.key(word.stem))
        forEachNgram(of: word, in: scanner) { body(.ngram, $0) }
        if let number = MeaningScanner(table: .builtIn).number(of: word) {
          body(.meaning, Feature.meaning.key(UInt64(number)))
        }
      }
    case .pair:
      let first = scanner.words[token.first]
      let last = scanner.words[token.last]
      guard token.first != token.last, first.script == .han, last.script == .han else {
        body(.pair, Feature.pair.key(token.key))
        return
      }
      body(.characterPair, Feature.characterPair.key(token.key))
      if first.syllable != 0, last.syllable != 0 {
        body(.syllablePair, Feature.syllablePair.key(UInt64(first.syllable) << 16 | UInt64(last.syllable)))
      }
    case .concept:
      body(.concept, Feature.concept.key(token.key))
    case .conceptPair:
      body(.conceptPair, Feature.conceptPair.key(token.key))
    case .meaning:
      body(.meaning, Feature.meaning.key(token.key))
    }
  }

  /// The stem of the unit of an amount, which is that of the unit as a word.
  private static func unitKey(of word: Word, in scanner: WordScanner) -> UInt64? {
    guard word.unit != .number else { return nil }
    return scanner.withLetters(of: word) { letters in
      let end = letters.drop { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
      return Word.keys(of: FlatArray(rebasing: end)).stem
    }
  }

  /// The runs of two to four bytes in a word that is set between marks for its start and end.
  @inline(__always)
  static func forEachNgram(
    of word: Word, in scanner: WordScanner, _ body: (UInt64) -> Void
  ) {
    let start = Int(word.foldedStart)
    let end = Int(word.foldedEnd)
    scanner.letters.withFlatArray { letters in
      var window: UInt64 = UInt64(UInt8(ascii: "<"))
      var filled = 1
      for index in start...end {
        let byte = index == end ? UInt8(ascii: ">") : letters[index]
        window = window << 8 | UInt64(byte)
        filled += 1
        body(Feature.ngram.key(window & 0xFFFF | 2 << 32))
        if filled > 2 { body(Feature.ngram.key(window & 0xFF_FFFF | 3 << 32)) }
        if filled > 3 { body(Feature.ngram.key(window & 0xFFFF_FFFF | 4 << 32)) }
      }
    }
  }
}
