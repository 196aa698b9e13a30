/// What is said around the questions: greetings, thanks and apologies in front, thanks and farewells behind.
extension MessageReader {
  /// The word behind greetings, thanks and apologies in front; 0 where there are none, or nothing else.
  func endOfOpening(_ words: [Word]) -> Int {
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
  func startOfClosing(_ words: [Word], from start: Int) -> Int {
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
}
