/// What a message picks from a list: `1`, `第二个`, `the last one`, `1和3`, `the first two`, `both`.
struct Choice {
  /// A place as it is named.
  enum Place: Hashable {
    /// Counted from the first, which is 1.
    case number(Int)
    case last
    case middle
    /// So many at the beginning, or at the end.
    case first(Int), final(Int)
    /// Everything there is; of how many, if that is said.
    case all(Int?)
    /// What is left beside that which was picked before; of how many, if that is said.
    case others(Int?)
  }

  private(set) var places: [Place] = []
  /// Whether places are named by their order, `the second`, and not by a number alone.
  private(set) var isOrdinal = false
  /// What is counted, if that is said: `step`, `办法`.
  private(set) var kind: AnswerList.Kind?
  /// Whether it asks about what it picks: `how does the second work`.
  private(set) var asks = false
  /// Whether it goes on from what was picked before: `and number 3?`, `3呢`.
  private(set) var goesOn = false
  /// The words that neither name a place nor usually stand around one.
  private(set) var unread: [Int] = []

  /// Nil where a message names no place, or says more.
  private init?(_ words: [Word], _ texts: [String], mostUnread: Int) {
    guard words.count <= Self.longest else { return nil }
    var index = 0
    var denies = false
    var endOfPlace = -1
    while index < words.count {
      // `都不是` picks nothing.
      let denial = PhraseTable.shared.longestMatch(words[...], at: index, of: .init(.no)).length
      if denial > 1 {
        denies = true
        index += denial
        continue
      }
      guard !PhraseTable.shared[words[index].key].contains(.init(.goodbye)),
        !["none", "neither"].contains(texts[index])
      else { return nil }
      if Places.mayBegin(words[index]), mostUnread == 0 || !Places.isLoose(index, texts),
        let (place, length) = Places.at(index, texts)
      {
        isOrdinal = isOrdinal || Places.isOrdinal(index, texts)
        if !places.contains(place) { places.append(place) }
        index += length
        endOfPlace = index
        continue
      }
      let (kinds, length) = Self.frame(words, at: index, texts)
      guard length > 0 else {
        // `the first time`, `第一次`
        guard index != endOfPlace, unread.count < mostUnread else { return nil }
        unread.append(index)
        index += 1
        continue
      }
      asks = asks || !kinds.isDisjoint(with: .asking)
      kind = kind ?? AnswerList.Kind(noun: texts[index])
      index += length
    }
    // `第二和第三种都讲讲`
    if places.contains(where: { if case .number = $0 { true } else { false } }) {
      places.removeAll { $0 == .all(nil) }
    }
    let holdsAll = places.contains { if case .all = $0 { true } else { false } }
    guard !places.isEmpty, !(denies && holdsAll), let first = words.first, let last = words.last else {
      return nil
    }
    goesOn =
      PhraseTable.shared[first.key].contains(.ellipsisOpening)
      || PhraseTable.shared[last.key].contains(.ellipsisEnding)
  }

  /// A longer message says more than a choice.
  private static let longest = 12

  /// Whether the first word may name a place, or stand around one.
  private static func mayBegin(_ words: [Word]) -> Bool {
    let around = PhraseKinds.around.union(.init(.no))
    return Places.mayBegin(words[0]) || Places.fillers.contains(words[0].key)
      || PhraseTable.shared.longestMatch(words[...], at: 0, of: around).length > 0
  }

  /// The words that say nothing else beside a place.
  private static func frame(
    _ words: [Word], at index: Int, _ texts: [String]
  ) -> (kinds: PhraseKinds, length: Int) {
    let around = PhraseKinds.around
    let (_, length) = PhraseTable.shared.longestMatch(words[...], at: index, of: around)
    let kinds = PhraseTable.shared[words[index].key]
    if length > 0 { return (kinds, length) }
    return (kinds, Places.fillers.contains(words[index].key) || Places.isPronoun(index, texts) ? 1 : 0)
  }

  /// The places in a list of `count`, from 0, in the order they are named; `count` stands for one beyond the
  /// list. Nil where the list cannot be meant.
  func places(count: Int) -> [Int]? {
    var found: [Int] = []
    for place in places {
      guard let part = Self.places(place, count) else { return nil }
      found += part.filter { !found.contains($0) }
    }
    return found
  }

  private static func places(_ place: Place, _ count: Int) -> [Int]? {
    switch place {
    case .number(let number): [(1...max(count, 1)).contains(number) ? number - 1 : count]
    case .last: count > 0 ? [count - 1] : nil
    case .middle: count % 2 == 1 ? [count / 2] : nil
    case .first(let number): number <= count ? Array(0..<number) : nil
    case .final(let number): number <= count ? Array(count - number..<count) : nil
    case .all(let number):
      count <= mostAtOnce && (number == nil || number == count) ? Array(0..<count) : nil
    case .others: nil
    }
  }

  /// Nobody wants to read all of a longer list, such as that of all topics.
  private static let mostAtOnce = 9

  /// Whether all places are numbers or the last one, named by their order.
  var namesPlacesByOrder: Bool {
    isOrdinal
      && places.allSatisfy { place in
        switch place {
        case .number, .last: true
        case .middle, .first, .final, .all, .others: false
        }
      }
  }

  /// Whether everything there is is meant, or so many of it.
  var picksAll: Bool { places.allSatisfy { if case .all = $0 { true } else { false } } }

  /// How many others are meant, where nothing else is: 0 where that is not said. Nil where none are meant.
  var others: Int? {
    guard case .others(let count)? = places.first else { return nil }
    if places.count == 2, case .all(let counted) = places[1] { return counted ?? 0 }
    return places.count == 1 ? count ?? 0 : nil
  }
}

extension Choice {
  /// What a scanned message picks. Most have no word that names a place, which is told without their letters.
  ///
  /// - Parameter mostUnread: how many words may stand there that say something else.
  init?(_ scanner: WordScanner, mostUnread: Int = 0) {
    guard scanner.words.count <= Self.longest, scanner.words.contains(where: Places.mayBegin),
      mostUnread > 0 || Self.mayBegin(scanner.words)
    else { return nil }
    self.init(scanner.words, scanner.texts, mostUnread: mostUnread)
  }
}

extension PhraseKinds {
  /// What may stand around a place without saying more.
  fileprivate static let around: PhraseKinds = [
    .listFrame, .listNoun, .filler, .link, .consent, .init(.acknowledgement), .init(.thanks), .init(.apology),
    .init(.announcement), .init(.no),
  ]
}
