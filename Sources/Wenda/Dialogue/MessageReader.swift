/// Takes messages apart. Reuse one for many messages to avoid allocation.
struct MessageReader {
  private var scanner = WordScanner()
  /// What stands between each word and the one before it.
  var breaks: [Break] = []
  /// The words that number the questions of the message: `1 who has it 2 does it work in China`.
  var numbers: [Int] = []
  let table = PhraseTable.shared

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
      parts.opening = words[...].byteRange
      return parts
    }
    numberQuestions(words, text)
    let start = endOfOpening(words)
    let end = startOfClosing(words, from: start)
    if start > 0 { parts.opening = words[..<start].byteRange }
    if end < words.count {
      parts.closing = words[end...].byteRange
      let around: PhraseKinds = [.filler, .init(.thanks), .init(.apology)]
      let goodbye = PhraseKinds(.goodbye)
      parts.takesLeave = table.cover(words[end...], by: around.union(goodbye))?.contains(goodbye) ?? false
    }
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
      // `I can't read English` names the language that is not wished for.
      if kinds.contains(.chineseName) || kinds.contains(.init(.speakChinese)) {
        act = .speakChinese
      } else if kinds.contains(.englishName) || kinds.contains(.init(.speakEnglish)) {
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
}
