import BuiltInKnowledge
import FuzzSupport

@testable import Wenda

/// What the targets of the text layer reuse.
enum TextState {
  nonisolated(unsafe) static var scanner = WordScanner()
  nonisolated(unsafe) static var other = WordScanner()
  nonisolated(unsafe) static var copy: [UInt8] = []
  nonisolated(unsafe) static var classifier = Classifier(knowledge)
  static let knowledge = {
    do { return try BuiltInKnowledge.load() } catch { fatalError("\(error)") }
  }()
}

extension FuzzTarget {
  /// Words, their places and the language.
  static let text = FuzzTarget("text", longest: 192) { bytes in
    TextState.scanner.scan(bytes)
    checkWords(TextState.scanner, of: bytes)
    // Spaces around a text and capital letters in it change nothing.
    TextState.copy.removeAll(keepingCapacity: true)
    TextState.copy.append(0x20)
    for byte in bytes { TextState.copy.append(byte &- 0x61 < 26 ? byte & 0xDF : byte) }
    TextState.copy.append(0x20)
    TextState.copy.withFlatArray { TextState.other.scan($0) }
    let (words, others) = (TextState.scanner.words, TextState.other.words)
    require(words.count == others.count, "a space or capital letters change the count of words")
    for index in words.indices {
      require(words[index].key == others[index].key, "a space or capital letters change a word")
      require(words[index].start + 1 == others[index].start, "a space or capital letters move a word")
    }
    let language = words.withFlatArray { LanguageDetector.detect($0) }
    let hasLetters = words.contains {
      $0.script == .han || $0.script == .latin || $0.script == .amount && $0.unit != .number
    }
    require((language != nil) == hasLetters, "a text has a language if it has letters")
    require(
      language == others.withFlatArray { LanguageDetector.detect($0) },
      "a space or capital letters change the language")
  }

  static func checkWords(_ scanner: WordScanner, of bytes: FlatArray<UInt8>) {
    var end: UInt32 = 0
    for word in scanner.words {
      require(word.start >= end && word.end > word.start, "words overlap")
      end = word.end
      require(word.foldedEnd > word.foldedStart, "a word without letters")
      require(Int(word.foldedEnd) <= scanner.letters.count, "letters beyond the end")
      if word.script == .han {
        let scalar = scanner.withLetters(of: word) { UTF8Decoding.decode($0, at: 0) }
        require(scalar.length == Int(word.foldedEnd - word.foldedStart), "several characters in a word")
      }
    }
    require(Int(end) <= bytes.count, "a word beyond the end")
  }

  /// Typo correction and tokens with their features.
  static let tokens = FuzzTarget("tokens", longest: 192) { bytes in
    let knowledge = TextState.knowledge
    TextState.scanner.scan(bytes)
    let typed = TextState.scanner.words.count
    TextState.scanner.correct(by: knowledge)
    let scanner = TextState.scanner
    require(scanner.words.count == typed, "typo correction changes the count of words")
    checkWords(scanner, of: bytes)
    func check(_ token: Token) {
      require(token.first >= 0 && token.first <= token.last && token.last < typed, "a token beyond the words")
      let primary = Tokens.primaryKey(of: token, in: scanner)
      var isFirst = true
      Tokens.forEachFeature(of: token, in: scanner) { _, key in
        if isFirst { require(key == primary, "the first feature is not the primary one") }
        isFirst = false
      }
      require(!isFirst, "a token without a feature")
    }
    Tokens.forEach(in: scanner, synonyms: knowledge.synonyms, check)
    Tokens.forEachMeaning(in: scanner, check)
  }

  /// Candidates in order, with confidences of at most 1 together, and the same every time.
  static let classification = FuzzTarget("classification", longest: 256) { bytes in
    let result = TextState.classifier.classify(bytes)
    var sum: Float = 0
    var last: Float = 1
    for candidate in result.candidates {
      require(candidate.confidence >= 0 && candidate.confidence <= last, "confidences are not in order")
      last = candidate.confidence
      sum += last
    }
    require(sum <= 1.0001, "confidences are more than 1 together: \(sum)")
    let hasWords = !TextState.classifier.scorer.scanner.words.isEmpty
    require(hasWords || result.candidates.isEmpty, "candidates without words")
    if case .askBack(let count) = result.decision {
      require((2...result.candidates.count).contains(count), "asks back about \(count)")
    }
    let again = TextState.classifier.classify(bytes)
    require(again.decision == result.decision, "the decision is another one the second time")
    require(again.candidates.elementsEqual(result.candidates), "the second time differs")
  }
}
