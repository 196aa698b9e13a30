/// Takes messages apart. Reuse one for many messages to avoid allocation.
struct MessageReader {
  private var scanner = WordScanner()
  /// What stands between each word and the one before it.
  private var breaks: [Break] = []
  /// The words that number the questions of the message: `1 who has it 2 does it work in China`.
  private var numbers: [Int] = []
  let table = PhraseTable.shared

  /// What parts two words, the weakest first.
  enum Break: UInt8, Comparable {
    case none, comma, sentence, question

    static func < (first: Break, second: Break) -> Bool { first.rawValue < second.rawValue }
  }

  /// Whether a message has more than one plain sentence; told from the words that it was classified by, in one
  /// pass and without memory. It may say so of messages that have no more, never the other way round.
  @inline(__always)
  func isCompound(_ words: [Word], _ scanner: WordScanner, _ text: FlatArray<UInt8>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if mayBegin(words, first) || scanner.wasReread(first) || table.mayClose(last) || first.script == .number {
      return true
    }
    var end = Int(first.end)
    for word in words.dropFirst() {
      let start = Int(word.start)
      // One space is what mostly stands between two words.
      if start > end, start - end > 1 || text[end] != 0x20, Self.strength(text, end..<start) > .none {
        return true
      }
      end = Int(word.end)
    }
    return words.contains { table.mayJoin($0) }
  }

  /// Whether a phrase may begin the message.
  private func mayBegin(_ words: [Word], _ first: Word) -> Bool {
    let kinds = table[first.key]
    if !kinds.isDisjoint(with: .acts) { return true }
    guard kinds.contains(.prefix), words.count > 1 else { return false }
    return !table[Hash.combine(first.key, words[1].key)].isDisjoint(with: .acts.union(.prefix))
  }

  /// The parts of a message, of which the words may be known already.
  mutating func parts(_ text: FlatArray<UInt8>, words known: [Word]? = nil) -> MessageParts {
    if known == nil { scanner.scan(text) }
    let words = known ?? scanner.words
    breaks.removeAll(keepingCapacity: true)
    for index in words.indices { breaks.append(index == 0 ? .none : Self.mark(text, words, before: index)) }
    var parts = MessageParts()
    parts.act = act(of: words[...])
    guard !words.isEmpty else { return parts }
    guard parts.act == nil else {
      parts.opening = range(words, 0..<words.count)
      return parts
    }
    numberQuestions(words, text)
    let start = endOfOpening(words)
    let end = startOfClosing(words, from: start)
    if start > 0 { parts.opening = range(words, 0..<start) }
    if end < words.count { parts.closing = range(words, end..<words.count) }
    parts.clauses = clauses(words, start..<end, text)
    return parts
  }

  /// The words of a text.
  mutating func words(of text: FlatArray<UInt8>) -> [Word] {
    scanner.scan(text)
    return scanner.words
  }

  /// The act that words are as a whole; of several the one with the highest priority.
  func act(of words: ArraySlice<Word>) -> DialogueAct? {
    guard words.count <= Self.longestAct,
      let kinds = table.cover(words, by: .acts.union(.filler))
    else { return nil }
    return DialogueAct.allCases.filter { kinds.contains(PhraseKinds($0)) }.max { $0.rank < $1.rank }
  }

  /// A wish for the other language, or for the last words again, in whatever words: `let's do english again`,
  /// `麻烦用英语再讲一遍`.
  func request(_ words: ArraySlice<Word>) -> DialogueAct? {
    guard words.count <= Self.longestAct else { return nil }
    var act: DialogueAct?
    var index = words.startIndex
    while index < words.endIndex {
      let (kinds, length) = table.longestMatch(words, at: index, of: .requests)
      guard length > 0 else { return nil }
      if kinds.contains(.chineseName) {
        act = .speakChinese
      } else if kinds.contains(.englishName) {
        act = .speakEnglish
      } else if kinds.contains(.again), act == nil {
        act = .repetition
      }
      index += length
    }
    return act
  }

  /// A longer message says more than an act.
  private static let longestAct = 24

  private func range(_ words: [Word], _ places: Range<Int>) -> Range<Int> {
    Int(words[places.lowerBound].start)..<Int(words[places.upperBound - 1].end)
  }

  // MARK: - The opening and the closing

  /// The word behind greetings, thanks and apologies in front; 0 where there are none, or nothing else.
  private func endOfOpening(_ words: [Word]) -> Int {
    var index = 0
    while index < words.count {
      let length = opening(words, at: index)
      guard length > 0 else { break }
      index += length
      while index < words.count {
        let (_, link) = table.longestMatch(words[...], at: index, of: .link)
        guard link > 0, index + link < words.count else { break }
        index += link
      }
    }
    return index < words.count ? index : 0
  }

  /// How many words belong to the opening here.
  private func opening(_ words: [Word], at index: Int) -> Int {
    let wanted = PhraseKinds.openings.union(PhraseKinds(.no)).union(PhraseKinds(.goodbye))
    let (kinds, length) = table.longestMatch(words[...], at: index, of: wanted)
    let end = index + length
    guard length > 0, end < words.count else { return 0 }
    if kinds.contains(PhraseKinds(.thanks)) || kinds.contains(PhraseKinds(.apology)),
      let whole = courtesy(words, from: index)
    {
      return whole - index
    }
    if breaks[end] > .none || !needsPause(words, index, kinds, length) { return length }
    // `好的谢谢，…`: an opening that leads into another.
    if opening(words, at: end) > 0 { return length }
    return 0
  }

  /// `ok`, `no` and single characters are also the beginnings of sentences.
  private func needsPause(_ words: [Word], _ index: Int, _ kinds: PhraseKinds, _ length: Int) -> Bool {
    if kinds.contains(PhraseKinds(.announcement)) { return false }
    // `thank you for everything` says no more than thanks.
    if kinds.isDisjoint(with: PhraseKinds(.greeting)), !asks(words[(index + length)...]) { return true }
    if kinds.isDisjoint(with: .openings.subtracting(PhraseKinds(.acknowledgement))) { return true }
    return length == 1 && (words[index].script == .han || Self.dayTimes.contains(words[index].key))
      || table[words[index].key].contains(.interrogativeOpening)
  }

  private static let dayTimes = KeySet(words: "morning afternoon evening")

  /// The word behind a clause of thanks or apology with its reasons (`thanks for the quick reply,`); nil
  /// where it goes on without a pause, or asks something.
  private func courtesy(_ words: [Word], from index: Int) -> Int? {
    guard let end = (index + 1..<words.count).first(where: { breaks[$0] > .none }),
      end - index <= Self.longestCourtesy, !asks(words[index..<end])
    else { return nil }
    return end
  }

  private static let longestCourtesy = 16

  /// The first word of thanks and farewells at the end; the count of words where there are none.
  private func startOfClosing(_ words: [Word], from start: Int) -> Int {
    var end = words.count
    while end > start, let begin = closing(words, from: start, to: end) { end = begin }
    return end > start ? end : words.count
  }

  private func closing(_ words: [Word], from start: Int, to end: Int) -> Int? {
    let wanted = PhraseKinds.closings.union(PhraseKinds(.goodbye)).union(PhraseKinds(.apology))
    for begin in max(start + 1, end - Self.longestCourtesy)..<max(end, start + 1) {
      guard let kinds = table.cover(words[begin..<end], by: wanted.union(.filler)),
        !kinds.isDisjoint(with: wanted)
      else { continue }
      // A farewell and a filler close only behind a pause: `how do I say goodbye`.
      if breaks[begin] > .none || !kinds.isDisjoint(with: .closings) && !isFiller(words, begin) {
        return begin
      }
    }
    // Thanks with their reasons: `thanks in advance for any help`.
    guard let begin = (start + 1..<end).last(where: { breaks[$0] > .none }),
      table.longestMatch(words[..<end], at: begin, of: .closings).length > 0, !asks(words[begin..<end]),
      end - begin <= Self.longestCourtesy
    else { return nil }
    return begin
  }

  private func isFiller(_ words: [Word], _ index: Int) -> Bool {
    table.longestMatch(words[...], at: index, of: .closings).length == 0
  }

  // MARK: - The questions

  /// Finds the numbers of numbered questions, from 1 on and each in front of several words, and parts the message
  /// there. The first of them begins the message or follows a mark.
  private mutating func numberQuestions(_ words: [Word], _ text: FlatArray<UInt8>) {
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

  private func clauses(
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
          range: range(words, start..<index), asks: mark == .question || asks(words[start..<index]),
          joined: joined.count > 1 ? joined.map { range(words, $0) } : []))
      start = index
    }
    return clauses
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
    if table[first.key].contains(.interrogativeOpening) { return true }
    let link = table.longestMatch(words, at: words.startIndex, of: [.link, .connector]).length
    if link > 0, words.startIndex + link < words.endIndex,
      table[words[words.startIndex + link].key].contains(.interrogativeOpening)
    {
      return true
    }
    return words.indices.contains { table.longestMatch(words, at: $0, of: .interrogative).length > 0 }
  }

  /// Whether words only ask whether something is right.
  func isTag(_ words: ArraySlice<Word>) -> Bool { table.cover(words, by: [.tag, .filler]) != nil }

  /// What parts a word from the one before it; between Chinese characters a space does, too.
  private static func mark(_ text: FlatArray<UInt8>, _ words: [Word], before index: Int) -> Break {
    let (previous, word) = (words[index - 1], words[index])
    let isSpaced = previous.script == .han && word.script == .han && previous.end < word.start
    return max(strength(text, Int(previous.end)..<Int(word.start)), isSpaced ? .comma : .none)
  }

  /// The strongest mark between two words.
  static func strength(_ text: FlatArray<UInt8>, _ range: Range<Int>) -> Break {
    var strongest = Break.none
    var index = range.lowerBound
    while index < range.upperBound {
      let (length, mark) = Self.mark(text, at: index, before: range.upperBound)
      strongest = max(strongest, mark)
      index += length
    }
    return strongest
  }

  private static func mark(
    _ text: FlatArray<UInt8>, at index: Int, before end: Int
  ) -> (length: Int, mark: Break) {
    func follows(_ second: UInt8, _ third: UInt8) -> Bool {
      index + 2 < end && text[index + 1] == second && text[index + 2] == third
    }
    switch text[index] {
    case UInt8(ascii: "?"): return (1, .question)
    case UInt8(ascii: "!"), UInt8(ascii: ";"), 0x0A: return (1, .sentence)
    case UInt8(ascii: ","), UInt8(ascii: ":"): return (1, .comma)
    case UInt8(ascii: "-"): return (1, index + 1 < end && text[index + 1] <= 0x20 ? .comma : .none)
    case UInt8(ascii: "."):
      // Not inside a number or a name.
      return (1, index + 1 < text.count && text[index + 1] > 0x20 ? .none : .sentence)
    case 0xE3:
      if follows(0x80, 0x82) { return (3, .sentence) }  // 。
      return follows(0x80, 0x81) ? (3, .comma) : (1, .none)  // 、
    case 0xE2:
      if follows(0x80, 0x93) || follows(0x80, 0x94) || follows(0x80, 0xA6) { return (3, .comma) }  // –—…
      return (1, .none)
    case 0xEF:
      if follows(0xBC, 0x9F) { return (3, .question) }  // ？
      if follows(0xBC, 0x81) || follows(0xBC, 0x9B) { return (3, .sentence) }  // ！；
      return follows(0xBC, 0x8C) || follows(0xBC, 0x9A) ? (3, .comma) : (1, .none)  // ，：
    default: return (1, .none)
    }
  }
}

extension MessageReader {
  /// The same for the bytes of a part.
  func isTag(_ text: FlatArray<UInt8>) -> Bool {
    var scanner = WordScanner()
    scanner.scan(text)
    return isTag(scanner.words[...])
  }
}
