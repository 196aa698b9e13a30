/// Builds the hash table of all prefixes of the phrases of ``DialogueWords``.
///
/// `swift run WendaPhraseTable` writes it into a committed file, as building it takes a fifth of the time of a process
/// that answers one question. Layout, little-endian: how many slots there are, last words and joining words, and 0,
/// 32 bits each; the keys of the last and of the joining words, 64 bits each; the upper half of the key of each slot, 0
/// in an empty one, and the kinds of each slot, 32 bits each. A key chooses its slot by ``PhraseTable/slot(of:count:)``; the next
/// free one is taken.
package struct PhraseTableBuilder {
  static let headerSize = 16

  private var keys: [UInt64]
  private var kinds: [PhraseKinds]
  private var count = 0
  /// Raise it where more than two thirds are taken.
  private static let slotCount = 13_312
  /// The last words of phrases that may close a message, and the first of those that join questions, in the order
  /// of the phrases.
  private var lastWords: [UInt64] = []
  private var joiningWords: [UInt64] = []
  private static let contractions = Contractions()

  /// The table as the file has it.
  package static func bytes() -> [UInt8] {
    let table = PhraseTableBuilder()
    var bytes: [UInt8] = []
    func append<Value: FixedWidthInteger>(_ value: Value) {
      for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    for count in [table.keys.count, table.lastWords.count, table.joiningWords.count, 0] {
      append(UInt32(count))
    }
    for key in table.lastWords + table.joiningWords { append(key) }
    let fingerprints = table.keys.map(PhraseTable.fingerprint)
    precondition(Set(fingerprints).count == table.count + 1, "two phrases that are taken for one")
    for fingerprint in fingerprints { append(fingerprint) }
    for kinds in table.kinds { append(kinds.rawValue) }
    return bytes
  }

  private init() {
    keys = Array(repeating: 0, count: Self.slotCount)
    kinds = Array(repeating: [], count: Self.slotCount)
    var scanner = WordScanner()
    for words in DialogueWords.all {
      for (list, kind) in Self.rows(words) {
        for phrase in list.split(separator: ",").flatMap({ Self.expanded(String($0)) }) {
          scanner.scan(phrase)
          let keys = scanner.words.map(\.key)
          add(keys, kind)
          guard keys.contains(where: { Self.contractions.isShort($0) }) else { continue }
          add(keys.flatMap { Self.contractions.full($0) ?? [$0] }, kind)
        }
      }
    }
  }

  private static func rows(_ words: DialogueWords) -> [(String, PhraseKinds)] {
    let acts: [(String, DialogueAct)] = [
      (words.greeting, .greeting), (words.thanks, .thanks), (words.apology, .apology),
      (words.announcement, .announcement), (words.acknowledgement, .acknowledgement),
      (words.goodbye, .goodbye), (words.no, .no), (words.repetition, .repetition),
      (words.speakChinese, .speakChinese), (words.speakEnglish, .speakEnglish),
      (words.complaint, .complaint), (words.help, .help), (words.quit, .quit),
    ]
    return acts.map { ($0, PhraseKinds($1)) } + [
      (words.filler, .filler), (words.link, .link), (words.tag, .tag), (words.connector, .connector),
      (words.interrogativeOpening, .interrogativeOpening), (words.interrogative, .interrogative),
      (words.ellipsisOpening, .ellipsisOpening), (words.ellipsisEnding, .ellipsisEnding),
      (words.listFrame, .listFrame), (words.listNoun, .listNoun),
      (words.negation, .negation), (words.affirmation, .affirmation),
      (words.without, .without), (words.chineseName, .chineseName), (words.englishName, .englishName),
      (words.again, .again), (words.requestFrame, .requestFrame), (words.consent, .consent),
    ]
  }

  /// The phrases that one with alternatives stands for: `say (it|that) again`, where one of them may be empty.
  static func expanded(_ phrase: String) -> [String] {
    guard let open = phrase.firstIndex(of: "("), let close = phrase[open...].firstIndex(of: ")") else {
      return [phrase]
    }
    let endings = expanded(String(phrase[phrase.index(after: close)...]))
    return phrase[phrase.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      .flatMap { choice in endings.map { phrase[..<open] + choice + $0 } }
  }

  private mutating func add(_ keys: [UInt64], _ kind: PhraseKinds) {
    guard let first = keys.first, let last = keys.last else { return }
    var key = first
    for word in keys.dropFirst() {
      insert(key, .prefix)
      key = Hash.combine(key, word)
    }
    insert(key, kind)
    if !kind.isDisjoint(with: .closings.union(PhraseKinds(.goodbye))), !lastWords.contains(last) {
      lastWords.append(last)
    }
    if kind == .connector, !joiningWords.contains(first) { joiningWords.append(first) }
  }

  private mutating func insert(_ key: UInt64, _ kind: PhraseKinds) {
    var slot = PhraseTable.slot(of: key, count: keys.count)
    while keys[slot] != 0, keys[slot] != key { slot = slot + 1 == keys.count ? 0 : slot + 1 }
    if keys[slot] == 0 {
      keys[slot] = key
      count += 1
      precondition(count * 3 <= Self.slotCount * 2, "too few slots")
    }
    kinds[slot].formUnion(kind)
  }
}
