/// Reads words that the knowledge does not have as those that were most likely meant, and finds the rows
/// of all.
extension WordScanner {
  mutating func correct(by knowledge: Knowledge) {
    correctTypos(by: knowledge)
    correctHomophones(by: knowledge)
    for index in words.indices where words[index].script != .latin {
      let feature = words[index].script == .han ? Feature.character : .word
      setRow(knowledge.vocabulary[feature.key(words[index].key)], of: index)
    }
  }

  /// Finds the rows of English words, and reads one without as the known word that is one typo of the
  /// finger away.
  private mutating func correctTypos(by knowledge: Knowledge) {
    for index in 0..<words.count {
      let word = words[index]
      guard word.script == .latin else { continue }
      let row = knowledge.vocabulary[Feature.word.key(word.key)]
      setRow(row, of: index)
      guard row == nil, knowledge.synonyms.table[word.key] == nil,
        let known = wordMeant(at: index, by: knowledge)
      else { continue }
      reread(index, as: knowledge.spelling.word(known))
      setRow(knowledge.vocabulary[Feature.word.key(words[index].key)], of: index)
    }
  }

  /// Of the known words one typo away, the one that stands beside most of the neighbours here in some example;
  /// of several, the one that more examples have. A word that the letters alone do not make likely must stand
  /// beside both, and not alone.
  private func wordMeant(at index: Int, by knowledge: Knowledge) -> Int? {
    var best: Int?
    var bestFit = -1
    withLetters(of: words[index]) { letters in
      knowledge.spelling.forEachRepair(letters) { candidate, isLikely in
        let fit = knownNeighbours(of: knowledge.spelling.word(candidate), at: index, of: knowledge)
        guard isLikely || fit == 2 && words.count > 1 else { return }
        guard fit > bestFit || fit == bestFit && candidate < best ?? .max else { return }
        best = candidate
        bestFit = fit
      }
    }
    return best
  }

  /// With how many of the two neighbours of a place a word makes a pair that the knowledge has. The ends of
  /// the utterance are neighbours too.
  private func knownNeighbours(
    of word: FlatArray<UInt8>, at index: Int, of knowledge: Knowledge
  ) -> Int {
    let stem = Word.keys(of: word).stem
    let before = index > 0 ? words[index - 1].stem : Tokens.startOfUtterance
    let behind = index + 1 < words.count ? words[index + 1].stem : Tokens.endOfUtterance
    func isKnown(_ pair: UInt64) -> Bool { knowledge.vocabulary[Feature.pair.key(pair)] != nil }
    return (isKnown(Hash.combine(before, stem)) ? 1 : 0) + (isKnown(Hash.combine(stem, behind)) ? 1 : 0)
  }

  /// Reads two characters as a known word of the same sound, where they make no known pair, and those
  /// that would change make none with their other neighbour.
  private mutating func correctHomophones(by knowledge: Knowledge) {
    for index in 0..<max(0, words.count - 1) {
      let first = words[index]
      let second = words[index + 1]
      guard HomophoneIndex.isPair(first, second), !isKnownPair(index, of: knowledge),
        let pair = knowledge.homophones.table[HomophoneIndex.key(first, second)]
      else { continue }
      let changes = (0..<2).filter { place in
        let meant = knowledge.homophones.character(place, ofPair: pair)
        return !withLetters(of: words[index + place]) { $0.elementsEqual(meant) }
      }
      guard !changes.contains(where: { isKnownPair($0 == 0 ? index - 1 : index + 1, of: knowledge) }) else {
        continue
      }
      for place in changes {
        reread(index + place, as: knowledge.homophones.character(place, ofPair: pair))
      }
    }
  }

  /// Whether the characters at `index` and behind it make a pair that the knowledge has.
  private func isKnownPair(_ index: Int, of knowledge: Knowledge) -> Bool {
    guard index >= 0, index + 1 < words.count,
      HomophoneIndex.isPair(words[index], words[index + 1])
    else { return false }
    let key = Hash.combine(words[index].stem, words[index + 1].stem)
    return knowledge.vocabulary[Feature.characterPair.key(key)] != nil
  }
}
