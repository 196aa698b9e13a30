/// A message that leaves the question out and names another thing for it: `and alipay?`, `支付宝呢`.
struct Ellipsis {
  /// The new thing, as it was typed.
  var thing: String
  /// Its concepts.
  var concepts: [Int32]
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
    guard !found.isEmpty, !isBare || found[0].span == Int(first.start)..<Int(last.end) else { return nil }
    let bytes = Array(message.utf8)
    thing = String(decoding: bytes[Int(first.start)..<Int(last.end)], as: UTF8.self)
    isOneThing = found.count == 1 && found[0].span == Int(first.start)..<Int(last.end)
  }

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
    for found in Concepts.forEach(in: scanner.words[...], knowledge.synonyms) {
      // What is in the question already is asked for once more.
      if concepts.contains(found.concept) { return question }
      for concept in concepts {
        let kinship = knowledge.kinship(concept, found.concept)
        if kinship > best?.kinship ?? Self.leastKinship { best = (found.span, kinship) }
      }
    }
    guard let best else { return nil }
    let bytes = Array(question.utf8)
    return String(
      decoding: bytes[..<best.span.lowerBound] + Array(thing.utf8) + bytes[best.span.upperBound...],
      as: UTF8.self)
  }

  /// Concepts less alike than this are not of a kind.
  private static let leastKinship: Float = 0.3
}

/// The concepts of the synonym tables in scanned words.
enum Concepts {
  /// Each with its bytes in the text, in order, the longest form that fits.
  static func forEach(
    in words: ArraySlice<Word>, _ synonyms: SynonymIndex
  ) -> [(concept: Int32, span: Range<Int>)] {
    Array(words).withUnsafeBufferPointer { words in
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
  /// How much two concepts are of a kind, from -1 to 1: the cosine of what they say for the intents.
  func kinship(_ first: Int32, _ second: Int32) -> Float {
    guard let a = vocabulary[Feature.concept.key(synonyms.conceptKey(first))],
      let b = vocabulary[Feature.concept.key(synonyms.conceptKey(second))]
    else { return 0 }
    var (product, squareA, squareB): (Float, Float, Float) = (0, 0, 0)
    for number in 0..<Int(parameters.classCount) {
      let (x, y) = (weight(row: a, class: number), weight(row: b, class: number))
      product += x * y
      squareA += x * x
      squareB += y * y
    }
    let square = squareA * squareB
    return square > 0 ? product / square.squareRoot() : 0
  }
}
