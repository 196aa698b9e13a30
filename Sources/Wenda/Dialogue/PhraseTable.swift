import DialoguePhrases

/// What a phrase of ``DialogueWords`` is; a phrase may be several things.
struct PhraseKinds: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ act: DialogueAct) { rawValue = 1 << UInt32(DialogueAct.allCases.firstIndex(of: act) ?? 0) }

  /// The names of the languages.
  static let chineseName = PhraseKinds(rawValue: 1 << 13)
  static let englishName = PhraseKinds(rawValue: 1 << 14)
  /// What says that the last words are wanted again, and what may stand around that and around a language.
  static let again = PhraseKinds(rawValue: 1 << 15)
  static let requestFrame = PhraseKinds(rawValue: 1 << 29)
  /// A yes to what was offered.
  static let consent = PhraseKinds(rawValue: 1 << 31)
  static let filler = PhraseKinds(rawValue: 1 << 16)
  static let tag = PhraseKinds(rawValue: 1 << 17)
  static let connector = PhraseKinds(rawValue: 1 << 18)
  static let interrogativeOpening = PhraseKinds(rawValue: 1 << 19)
  static let interrogative = PhraseKinds(rawValue: 1 << 20)
  static let ellipsisOpening = PhraseKinds(rawValue: 1 << 21)
  static let ellipsisEnding = PhraseKinds(rawValue: 1 << 22)
  static let listFrame = PhraseKinds(rawValue: 1 << 23)
  static let listNoun = PhraseKinds(rawValue: 1 << 24)
  static let link = PhraseKinds(rawValue: 1 << 25)
  static let negation = PhraseKinds(rawValue: 1 << 26)
  static let affirmation = PhraseKinds(rawValue: 1 << 27)
  static let without = PhraseKinds(rawValue: 1 << 28)
  /// What asks, by itself or in front.
  static let asking: PhraseKinds = [.interrogative, .interrogativeOpening]
  static let requests: PhraseKinds = [
    .chineseName, .englishName, .again, .requestFrame, .init(.thanks), .init(.apology), .init(.greeting),
    .init(.speakChinese), .init(.speakEnglish),
  ]
  /// Leads to a longer phrase.
  static let prefix = PhraseKinds(rawValue: 1 << 30)

  static let acts = DialogueAct.allCases.reduce(into: PhraseKinds()) { $0.formUnion(PhraseKinds($1)) }
  /// What may stand in front of a question without a pause.
  static let openings = PhraseKinds([
    .init(.greeting), .init(.thanks), .init(.apology), .init(.announcement), .init(.acknowledgement),
  ])
  /// What may stand behind a question without a pause.
  static let closings = PhraseKinds([.init(.thanks)])
}

/// The phrases of both languages, found in scanned words: a hash table of all their prefixes, which is part of the
/// program; see ``PhraseTableBuilder``.
struct PhraseTable: Sendable {
  static let shared = PhraseTable()

  /// The upper halves of the keys, 0 in an empty slot.
  private let keys: FlatArray<UInt32>
  private let kinds: FlatArray<PhraseKinds>
  /// The last words of phrases that may close a message, and the first of those that join questions: looked
  /// up for every message, and so in small tables of their own.
  private let lastWords: KeySet
  private let joiningWords: KeySet

  private init() {
    // A C function tells the address, and another one the size.
    let table = unsafe FlatArray<UInt8>(
      base: wenda_dialogue_phrases().assumingMemoryBound(to: UInt8.self), count: wenda_dialogue_phrases_size()
    )
    func count(_ number: Int) -> Int { Int(table.load(at: number * 4, as: UInt32.self)) }
    var offset = PhraseTableBuilder.headerSize
    func section<Element: BitwiseCopyable>(_ count: Int) -> FlatArray<Element> {
      defer { offset += count * MemoryLayout<Element>.stride }
      return table.values(at: offset, count: count, as: Element.self)
    }
    lastWords = KeySet(section(count(1)))
    joiningWords = KeySet(section(count(2)))
    keys = section(count(0))
    kinds = section(count(0))
  }

  /// Where to look for a key first: its bits multiplied upwards, of which the upper half, as a share, is one of the
  /// slots, which need not be a power of two (Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing).
  @inline(__always)
  static func slot(of key: UInt64, count: Int) -> Int {
    let share = (key &* 0x9E37_79B9_7F4A_7C15) &>> 32
    return Int(truncatingIfNeeded: (share &* UInt64(truncatingIfNeeded: count)) &>> 32)
  }

  /// What tells a key from the others in its slots. Another word is taken for one of the phrases once in a thousand
  /// million.
  @inline(__always)
  static func fingerprint(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key &>> 32) }

  /// What the words behind this key are.
  @inline(__always)
  subscript(key: UInt64) -> PhraseKinds {
    let fingerprint = Self.fingerprint(of: key)
    var slot = Self.slot(of: key, count: keys.count)
    while keys[slot] != 0 {
      if keys[slot] == fingerprint { return kinds[slot] }
      slot = slot &+ 1 == keys.count ? 0 : slot &+ 1
    }
    return []
  }

  /// Whether a phrase that closes a message ends in this word.
  @inline(__always)
  func mayClose(_ word: Word) -> Bool { lastWords.contains(word.key) }

  /// Whether a phrase that joins two questions begins with this word.
  @inline(__always)
  func mayJoin(_ word: Word) -> Bool { joiningWords.contains(word.key) }

  /// The longest phrase of some kinds that begins at a word, and how many words it has; 0 where none does.
  func longestMatch(
    _ words: ArraySlice<Word>, at start: Int, of wanted: PhraseKinds
  ) -> (kinds: PhraseKinds, length: Int) {
    guard start < words.endIndex else { return ([], 0) }
    var best: (PhraseKinds, Int) = ([], 0)
    var key = words[start].key
    var end = start + 1
    while true {
      let found = self[key]
      if !found.isDisjoint(with: wanted) { best = (found.intersection(wanted), end - start) }
      guard found.contains(.prefix), end < words.endIndex else { return best }
      key = Hash.combine(key, words[end].key)
      end += 1
    }
  }

  /// Whether these words are all phrases of some kinds, and which kinds they are.
  func cover(_ words: ArraySlice<Word>, by wanted: PhraseKinds) -> PhraseKinds? {
    var all = PhraseKinds()
    return forEachPhrase(words, of: wanted) { all.formUnion($0) } ? all : nil
  }

  /// Calls `body` with the kinds of each of the phrases that these words are; false where something else is
  /// among them.
  @inline(__always)
  func forEachPhrase(_ words: ArraySlice<Word>, of wanted: PhraseKinds, _ body: (PhraseKinds) -> Void) -> Bool
  {
    var index = words.startIndex
    while index < words.endIndex {
      let (kinds, length) = longestMatch(words, at: index, of: wanted)
      guard length > 0 else { return false }
      body(kinds)
      index += length
    }
    return true
  }

  /// The one run of words that are no phrases of some kinds; nil where there is none or several.
  func onlyPart(of words: ArraySlice<Word>, beside around: PhraseKinds) -> Range<Int>? {
    var part: Range<Int>?
    var index = words.startIndex
    while index < words.endIndex {
      let length = longestMatch(words, at: index, of: around).length
      if length == 0 {
        guard part == nil || part?.upperBound == index else { return nil }
        part = (part?.lowerBound ?? index)..<index + 1
      }
      index += max(length, 1)
    }
    return part
  }
}
