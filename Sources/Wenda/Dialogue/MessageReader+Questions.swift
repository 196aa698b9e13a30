/// The questions of a message: its sentences, their joined parts, and numbered ones.
extension MessageReader {
  /// Finds the numbers of numbered questions, from 1 on and each in front of several words, and parts the message
  /// there. The first of them begins the message or follows a mark.
  mutating func numberQuestions(_ words: [Word], _ text: FlatArray<UInt8>) {
    numbers.removeAll(keepingCapacity: true)
    for index in words.indices where isNumber(words, index, numbers.count + 1, text) {
      if numbers.isEmpty, index > 0, breaks[index] == .none { continue }
      numbers.append(index)
    }
    if numbers.count < 2 { numbers.removeAll(keepingCapacity: true) }
    for index in numbers {
      if index > 0 { breaks[index] = max(breaks[index], .sentence) }
      // `1.`
      breaks[index + 1] = .none
    }
  }

  /// Whether a word is this number and stands apart from the words behind it, of which `1个` is one.
  private func isNumber(_ words: [Word], _ index: Int, _ number: Int, _ text: FlatArray<UInt8>)
    -> Bool
  {
    let word = words[index]
    guard word.script == .number, number <= 9, index + 2 < words.count, word.end == word.start + 1,
      text[Int(word.start)] == UInt8(ascii: "0") + UInt8(number), words[index + 1].start > word.end
    else { return false }
    return words[index + 1].script != .number
  }

  func clauses(
    _ words: [Word], _ places: Range<Int>, _ text: FlatArray<UInt8>
  ) -> [MessageParts.Clause] {
    var clauses: [MessageParts.Clause] = []
    var start = places.lowerBound
    for index in places.lowerBound + 1...places.upperBound {
      let isEnd = index == places.upperBound
      guard isEnd || breaks[index] >= .sentence else { continue }
      // The number of a question is no part of it.
      if numbers.contains(start), start + 1 < index { start += 1 }
      let mark =
        isEnd
        ? Self.strength(
          text, Int(words[index - 1].end)..<(index < words.count ? Int(words[index].start) : text.count))
        : breaks[index]
      let joined = questions(words, start..<index)
      clauses.append(
        .init(
          range: words[start..<index].byteRange, asks: mark == .question || asks(words[start..<index]),
          joined: joined.count > 1 ? joined.map { words[$0].byteRange } : [],
          asked: asked(words[start..<index])))
      start = index
    }
    return clauses
  }

  /// What stands behind the last pause of a sentence, where only that asks.
  private func asked(_ words: ArraySlice<Word>) -> Range<Int>? {
    guard let start = words.indices.dropFirst().last(where: { breaks[$0] > .none }), asks(words[start...]),
      !asks(words[..<start])
    else { return nil }
    return words[start...].byteRange
  }

  /// The parts of a sentence that are separated by a comma or "and" and each ask something.
  private func questions(_ words: [Word], _ places: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = places.lowerBound
    var index = start + 1
    while index < places.upperBound {
      let connector = table.longestMatch(words[..<places.upperBound], at: index, of: .connector).length
      let next = index + connector
      if connector > 0 || breaks[index] == .comma, next < places.upperBound, asks(words[start..<index]),
        asks(words[next..<places.upperBound])
      {
        found.append(start..<index)
        start = next
      }
      index = max(next, index + 1)
    }
    found.append(start..<places.upperBound)
    return found
  }

  /// Whether words have an interrogative: in English the first of them, in Chinese any.
  func asks(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first else { return false }
    if table[first.key].contains(.interrogativeOpening) {
      // `doesn't it work` asks, `doesn't work` complains.
      guard Self.negated.contains(first.key) else { return true }
      if let next = words.dropFirst().first, Self.subjects.contains(next.key) { return true }
    }
    let link = table.longestMatch(words, at: words.startIndex, of: [.link, .connector]).length
    if link > 0, words.startIndex + link < words.endIndex,
      table[words[words.startIndex + link].key].contains(.interrogativeOpening)
    {
      return true
    }
    return words.indices.contains { table.longestMatch(words, at: $0, of: .interrogative).length > 0 }
  }

  private static let negated = KeySet(words: "isnt cant dont doesnt didnt wont")
  /// What a negated verb stands in front of where it asks.
  private static let subjects = KeySet(
    words: "i you he she it we they this that these those the a an my your his her our their there one")

  /// Whether words only ask whether something is right.
  func isTag(_ words: ArraySlice<Word>) -> Bool { table.cover(words, by: [.tag, .filler]) != nil }

  /// The same for the bytes of a part.
  func isTag(_ text: FlatArray<UInt8>) -> Bool {
    var scanner = WordScanner()
    scanner.scan(text)
    return isTag(scanner.words[...])
  }
}
