/// Finds the words of the meaning table in an utterance.
///
/// A word of letters is looked up whole and then by its stem, Chinese by longest match, since it is written
/// without spaces: of `手机号码` the table has `手机号`, and `码` is left for itself. Numbers mean nothing.
struct MeaningScanner {
  let table: MeaningTable

  /// The longest Chinese word, in characters.
  private static let longest = 5

  /// The number of a word of letters; nil where the table has neither it nor its stem.
  @inline(__always)
  func number(of word: Word) -> Int? {
    guard word.script == .latin else { return nil }
    return table.number(of: word.key) ?? table.number(of: word.stem)
  }

  /// Calls `body` with the number of every Chinese word in the table, its first and its last character.
  @inline(__always)
  func forEachChineseWord(in scanner: WordScanner, _ body: (Int, Int, Int) -> Void) {
    let words = scanner.words
    var index = 0
    while index < words.count {
      guard words[index].script == .han else {
        index += 1
        continue
      }
      if let (number, last) = longestMatch(in: scanner, at: index) {
        body(number, index, last)
        index = last
      }
      index += 1
    }
  }

  /// The words of the table that are no function words among some scanned ones, with their places.
  func contentWords(in scanner: WordScanner, _ places: Range<Int>) -> [(number: Int, places: Range<Int>)] {
    var found: [(number: Int, places: Range<Int>)] = []
    for place in places where !LanguageDetector.isFunctionWord(scanner.words[place]) {
      if let number = number(of: scanner.words[place]) { found.append((number, place..<place + 1)) }
    }
    forEachChineseWord(in: scanner) { number, first, last in
      guard places.contains(first), places.contains(last), first < last else { return }
      found.append((number, first..<last + 1))
    }
    return found
  }

  /// Asks for the memory that the Chinese words of an utterance will be looked up in.
  @inline(__always)
  func prefetchChinese(_ scanner: WordScanner) {
    scanner.letters.withFlatArray { letters in
      scanner.words.withFlatArray { words in
        for first in words.indices where words[first].script == .han {
          forEachRun(words, letters, from: first) { _, key in table.prefetch(key) }
        }
      }
    }
  }

  /// Calls `body` with the last character and the key of every run of Chinese characters that begins at one and
  /// may be a word.
  @inline(__always)
  private func forEachRun(
    _ words: FlatArray<Word>, _ letters: FlatArray<UInt8>, from first: Int, _ body: (Int, UInt64) -> Void
  ) {
    var hash = Hash.start
    var index = first
    let end = min(first + Self.longest, words.count)
    repeat {
      for place in Int(words[index].foldedStart)..<Int(words[index].foldedEnd) {
        hash = Hash.add(letters[place], to: hash)
      }
      body(index, Hash.mix(hash))
      index += 1
    } while index < end && words[index].script == .han && words[index - 1].end == words[index].start
  }

  /// The longest word of the table that begins at a Chinese character, and its last character.
  @inline(__always)
  private func longestMatch(in scanner: WordScanner, at first: Int) -> (number: Int, last: Int)? {
    var best: (Int, Int)?
    scanner.letters.withFlatArray { letters in
      scanner.words.withFlatArray { words in
        forEachRun(words, letters, from: first) { last, key in
          if let number = table.number(of: key) { best = (number, last) }
        }
      }
    }
    return best
  }
}
