/// A message that leaves the question out and names another thing for it: `and alipay?`, `支付宝呢`.
struct Ellipsis {
  /// The new thing, as it was typed.
  var thing: String
  /// Its concepts.
  var concepts: [Int32]
  /// Its words in the table of meanings.
  private var meanings: [Int]
  /// Whether it stands alone: `alipay?`.
  var isBare: Bool
  /// Whether it is a concept and nothing else.
  var isOneThing: Bool

  /// The new thing of a message; nil where the message is more, or less.
  ///
  /// What asks something by itself leaves no question out: `那用支付宝充值怎么弄`.
  init?(_ message: String, scanner: inout WordScanner, synonyms: SynonymIndex) {
    scanner.scan(message)
    let table = PhraseTable.shared
    var words = scanner.words[...]
    let length = words.count
    // `ok and alipay?`
    let courtesy = table.longestMatch(words, at: 0, of: Self.courtesies).length
    if courtesy < length, table.longestMatch(words, at: courtesy, of: .ellipsisOpening).length > 0 {
      words = words.dropFirst(courtesy)
    }
    while true {
      let opening = table.longestMatch(words, at: words.startIndex, of: .ellipsisOpening).length
      guard opening > 0, opening < words.count else { break }
      words = words.dropFirst(opening)
    }
    while words.count > 1, let start = Self.ending(words, table) { words = words[..<start] }
    isBare = words.count == length
    guard let first = words.first, let last = words.last,
      words.count <= (first.script == .han ? Self.mostCharacters : Self.mostWords),
      !words.indices.contains(where: { table.longestMatch(words, at: $0, of: .interrogative).length > 0 })
    else { return nil }
    let found = Concepts.forEach(in: words, synonyms)
    concepts = found.map(\.concept)
    // `微信和支付宝呢`, but not `云闪付能绑保号卡吗`, which says what is done with them.
    let beside = words.count { word in !found.contains { $0.span.contains(Int(word.start)) } }
    guard found.count < 2 || beside < found.count else { return nil }
    meanings = MeaningScanner(table: .builtIn).contentWords(in: scanner, words.indices).map(\.number)
    let isUnlisted = found.isEmpty && !isBare && meanings.count == 1
    let isListed = !found.isEmpty && (!isBare || found[0].span == Int(first.start)..<Int(last.end))
    guard isListed || isUnlisted else { return nil }
    let bytes = Array(message.utf8)
    thing = String(decoding: bytes[Int(first.start)..<Int(last.end)], as: UTF8.self)
    isOneThing = found.count == 1 && found[0].span == Int(first.start)..<Int(last.end)
  }

  private static let courtesies: PhraseKinds = [.init(.acknowledgement), .init(.thanks), .init(.apology)]
  private static let mostWords = 4
  private static let mostCharacters = 10

  /// Where an ending begins that closes these words.
  private static func ending(_ words: ArraySlice<Word>, _ table: PhraseTable) -> Int? {
    (words.startIndex + 1..<words.endIndex).first { start in
      table.longestMatch(words, at: start, of: .ellipsisEnding).length == words.endIndex - start
    }
  }

  /// The last question with the new thing in the place of the one most of its kind; nil where there is none
  /// of its kind.
  func fill(_ question: String, _ scanner: inout WordScanner, _ knowledge: Knowledge) -> String? {
    scanner.scan(question)
    var best: (span: Range<Int>, kinship: Float)?
    func offer(_ span: Range<Int>, _ kinship: Float) {
      if kinship >= Self.leastKinship, kinship > best?.kinship ?? 0 { best = (span, kinship) }
    }
    for found in Concepts.forEach(in: scanner.words[...], knowledge.synonyms) {
      // What is in the question already is asked for once more.
      if concepts.contains(found.concept) { return question }
      let use = concepts.map { knowledge.kinship($0, found.concept) }.max() ?? 0
      offer(found.span, max(use, nearness(of: found.span, scanner)))
    }
    for word in MeaningScanner(table: .builtIn).contentWords(in: scanner, scanner.words.indices) {
      let span = scanner.words[word.places].byteRange
      offer(span, nearness(of: span, scanner))
    }
    guard let best else { return nil }
    let bytes = Array(question.utf8)
    return String(
      decoding: bytes[..<best.span.lowerBound] + Array(thing.utf8) + bytes[best.span.upperBound...],
      as: UTF8.self)
  }

  /// What is less alike than this is not of a kind, neither by what two concepts say for the intents nor by what
  /// their words mean.
  private static let leastKinship: Float = 0.3

  /// How near in meaning the thing is to some bytes of the scanned text; one more where it is of a kind, for what
  /// says much the same for the intents may only be spoken of together, as shops and cities are.
  private func nearness(of span: Range<Int>, _ scanner: WordScanner) -> Float {
    let places = scanner.words.indices.filter { span.contains(Int(scanner.words[$0].start)) }
    guard let first = places.first, let last = places.last else { return 0 }
    let others = MeaningScanner(table: .builtIn).contentWords(in: scanner, first..<last + 1)
    let nearness = MeaningTable.builtIn.similarity(meanings, others.map(\.number))
    return nearness < Self.leastKinship ? 0 : 1 + nearness
  }
}

/// The concepts of the synonym tables in scanned words.
enum Concepts {
  /// Each with its bytes in the text, in order, the longest form that fits.
  static func forEach(
    in words: ArraySlice<Word>, _ synonyms: SynonymIndex
  ) -> [(concept: Int32, span: Range<Int>)] {
    Array(words).withFlatArray { words in
      var found: [(Int32, Range<Int>)] = []
      var index = 0
      while index < words.count {
        let (concept, length) = synonyms.longestMatch(words, at: index)
        if length > 0 {
          found.append((concept, Int(words[index].start)..<Int(words[index + length - 1].end)))
        }
        index += max(length, 1)
      }
      return found
    }
  }
}

extension Knowledge {
  /// How much two concepts are of a kind, from -1 to 1: the cosine of what they say for the intents. What they say
  /// for being out of scope does not count: of a kind are Apple Pay, which has no answer, and WeChat Pay.
  func kinship(_ first: Int32, _ second: Int32) -> Float {
    guard let a = vocabulary[Feature.concept.key(synonyms.conceptKey(first))],
      let b = vocabulary[Feature.concept.key(synonyms.conceptKey(second))]
    else { return 0 }
    var (product, squareA, squareB): (Float, Float, Float) = (0, 0, 0)
    for number in 0..<intentCount {
      let (x, y) = (weight(row: a, class: number), weight(row: b, class: number))
      product += x * y
      squareA += x * x
      squareB += y * y
    }
    let square = squareA * squareB
    return square > 0 ? product / square.squareRoot() : 0
  }
}
