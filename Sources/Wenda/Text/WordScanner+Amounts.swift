/// Reads a number together with its marks, sign and unit as one word: `1,000`, `NZ$20`, `5.5 GB`, `3个月`,
/// `24/7`, `+64 21 123 4567`.
///
/// Its parts would be words by accident: `000` is no number that anybody named. The word has a key of its own and,
/// as its stem, what kind of amount it is.
extension WordScanner {
  /// Joins the words of every amount. `text` is what was scanned.
  mutating func joinAmounts(_ text: FlatArray<UInt8>) {
    var joined: [Word] = []
    var index = 0
    while index < words.count {
      let start = Int(joined.last?.end ?? 0)
      let amount = AmountReader(text: text, words: words, first: index, start: start).read()
      joined.append(amount.map { self.joined(index, $0) } ?? words[index])
      index = (amount?.last ?? index) + 1
    }
    replaceWords(joined)
  }

  private func joined(_ first: Int, _ amount: AmountReader.Found) -> Word {
    var word = words[first]
    word.foldedEnd = words[amount.last].foldedEnd
    (word.start, word.end) = (UInt32(amount.start), UInt32(amount.end))
    (word.script, word.syllable, word.unit) = (.number, 0, amount.unit)
    word.key = withLetters(of: word) { Word.keys(of: $0).key }
    word.stem = word.key
    guard let kind = amount.kind else { return word }
    word.script = .amount
    word.stem = kind.rawValue
    word.key = Hash.combine(word.key, kind.rawValue)
    return word
  }
}

/// Finds the amount that begins at a word.
private struct AmountReader {
  struct Found {
    var last: Int
    /// Its bytes in the text.
    var start: Int
    var end: Int
    /// Nil for a number with grouped digits, which is a number.
    var kind: Amount?
    /// The script of its unit; ``Word/Script/number`` without one.
    var unit = Word.Script.number
  }

  let text: FlatArray<UInt8>
  let words: [Word]
  let first: Int
  /// Where the word in front ends: in `3$5` the sign is of the first amount.
  let start: Int

  func read() -> Found? {
    let hasCurrency = isCurrencyBeforeNumber
    let number = hasCurrency ? first + 1 : first
    guard words[number].script == .number, !isOrdinal else { return nil }
    var found = Found(last: number, start: Int(words[first].start), end: Int(words[number].end))
    if let phone = endOfPhone(number) {
      (found.last, found.kind) = (phone, .phone)
    } else {
      join(&found)
      if hasCurrency { found.kind = .money }
    }
    found.end = Int(words[found.last].end)
    takeSigns(&found)
    if found.kind == nil || found.kind == .time { takeUnit(&found) }
    return found.kind == nil && found.last == first ? nil : found
  }

  /// `第3天` names a place in an order.
  private var isOrdinal: Bool {
    first > 0 && words[first - 1].end == words[first].start && words[first - 1].key == Self.ordinalMark
  }
  private static let ordinalMark: UInt64 = {
    var scanner = WordScanner()
    scanner.scan("第")
    return scanner.words[0].key
  }()

  /// `NZ$20`, `NZD 20`.
  private var isCurrencyBeforeNumber: Bool {
    guard words[first].script == .latin, first + 1 < words.count, words[first + 1].script == .number else {
      return false
    }
    let isShort = words[first].end - words[first].start <= 2
    return isShort && gap(first) == "$"
      || Amount.isCurrency(words[first]) && (gap(first) == "" || gap(first) == " ")
  }

  /// Goes on over grouped digits, the parts of a fraction or date, and of a time.
  private func join(_ found: inout Found) {
    while let next = number(behind: found.last) {
      switch gap(found.last) {
      case "," where found.kind == nil && isGroup(found.last, next): break
      case "/": found.kind = .fraction
      case ":" where (found.kind ?? .time) == .time && length(next) == 2 && length(found.last) <= 2:
        found.kind = .time
      default: return
      }
      found.last = next
    }
  }

  /// Whether three digits follow one to three.
  private func isGroup(_ one: Int, _ next: Int) -> Bool {
    let isFirst = one == first || words[one - 1].script != .number || gap(one - 1) != ","
    return (isFirst ? length(one) <= 3 : length(one) == 3) && (length(next) == 3 || pointPlace(next) == 3)
  }

  /// The last group of a phone number: seven to fifteen digits, in groups behind a plus sign or a zero, or as
  /// many together as a mobile number has.
  private func endOfPhone(_ number: Int) -> Int? {
    guard pointPlace(number) == nil else { return nil }
    let start = Int(words[number].start)
    let hasPlus = start > 0 && text[start - 1] == UInt8(ascii: "+")
    let beginsWithZero = text[start] == UInt8(ascii: "0")
    var (last, digits) = (number, length(number))
    while let next = self.number(behind: last), [" ", "-"].contains(gap(last)), hasPlus || beginsWithZero,
      pointPlace(next) == nil, length(next) > 1, !isInFraction(next), digits + length(next) <= 15
    {
      (last, digits) = (next, digits + length(next))
    }
    if digits < 7 || digits > 15 { return nil }
    return hasPlus || beginsWithZero || digits == 11 && text[start] == UInt8(ascii: "1") ? last : nil
  }

  private func isInFraction(_ number: Int) -> Bool {
    let end = Int(words[number].end)
    return end < text.count && text[end] == UInt8(ascii: "/")
  }

  /// Takes a sign before and behind: `$`, `€`, `£`, `¥`, `%`.
  private func takeSigns(_ found: inout Found) {
    for sign in Self.currencySigns {
      if found.start - sign.count >= start, text[(found.start - sign.count)..<found.start].elementsEqual(sign)
      {
        (found.start, found.kind) = (found.start - sign.count, .money)
      }
      if text[found.end...].starts(with: sign) { (found.end, found.kind) = (found.end + sign.count, .money) }
    }
    for sign in ["%", "％"] where text[found.end...].starts(with: sign.utf8) {
      (found.end, found.kind) = (found.end + sign.utf8.count, .percentage)
    }
  }
  private static let currencySigns = ["$", "＄", "€", "£", "¥", "￥"].map { Array($0.utf8) }

  /// Takes the unit behind: a word of letters, or the longest run of Chinese characters that is one.
  private func takeUnit(_ found: inout Found) {
    let next = found.last + 1
    guard next < words.count, ["", " ", "-"].contains(gap(found.last)) else { return }
    switch words[next].script {
    case .latin: take(next...next, &found)
    case .han:
      var last = next
      while last + 1 < words.count, last - next < Amount.longestUnit - 1, words[last + 1].script == .han,
        words[last + 1].start == words[last].end
      { last += 1 }
      while last >= next, !take(next...last, &found) { last -= 1 }
    default: return
    }
  }

  @discardableResult
  private func take(_ unit: ClosedRange<Int>, _ found: inout Found) -> Bool {
    guard let kind = Amount.unit(Amount.key(words[unit])), found.kind == nil || found.kind == kind else {
      return false
    }
    (found.kind, found.unit) = (kind, words[unit.lowerBound].script)
    (found.last, found.end) = (unit.upperBound, Int(words[unit.upperBound].end))
    return true
  }

  private func number(behind index: Int) -> Int? {
    index + 1 < words.count && words[index + 1].script == .number ? index + 1 : nil
  }

  /// The bytes between a word and the next, where they are at most one.
  private func gap(_ index: Int) -> String? {
    let (start, end) = (Int(words[index].end), Int(words[index + 1].start))
    return end - start > 1 ? nil : String(decoding: text[start..<end], as: UTF8.self)
  }

  private func length(_ index: Int) -> Int { Int(words[index].end - words[index].start) }

  /// Where the first point of a number is; nil without one.
  private func pointPlace(_ index: Int) -> Int? {
    text[Int(words[index].start)..<Int(words[index].end)].firstIndex(of: UInt8(ascii: ".")).map {
      $0 - Int(words[index].start)
    }
  }
}
