/// The words that name places in a list.
enum Places {
  /// Whether a word may name a place; told without its letters, as most messages have none.
  static func mayBegin(_ word: Word) -> Bool { word.script == .number || words.contains(word.key) }

  // Of texts, as the tables below take a quarter of the time of a process that answers one question.
  private static let words = KeySet(words: "\(beginnings) \(Numeral.words)")

  /// The words that stand in the tables below, where one may begin a place; a test compares.
  static let beginnings = "都 全 all both 两 俩 兩 \(endsAndSides) other others rest remaining 另 其 剩 别"
  private static let endsAndSides = "former latter last 前 头 末 后 middle 中 first"

  /// Whether a word may name a place by its order, as `last` and `第` do; told in the same way.
  static func mayBeOrdinal(_ word: Word) -> Bool { ordering.contains(word.key) }

  private static let ordering = KeySet(words: "\(orders) \(Numeral.ordinalWords)")

  /// Those that say an order; a test compares.
  static let orders = "第 \(endsAndSides)"

  /// The place that begins at a word, and how many words it has; nil where none does.
  static func at(_ index: Int, _ texts: [String]) -> (place: Choice.Place, length: Int)? {
    if let several = several(index, texts) ?? remaining(index, texts) { return several }
    let text = texts[index]
    // `that is all`
    if text == "all", index > 0, stating.contains(texts[index - 1]) { return nil }
    if everything.contains(text) { return all(index, texts) }
    if let place = ends[text] { return (place, 1) }
    if let (number, length) = Numeral.ordinal(at: index, texts) { return (.number(number), length) }
    guard let (number, length) = Numeral.at(index, texts), !isPronoun(index, texts) else {
      return pairs.contains(text) ? (.all(2), 1) : nil
    }
    // Three of a list are no place in it.
    let counts = number > 1 && isMeasured(index + length, texts) && !isOrdinal(index, texts)
    return (counts ? .all(number) : .number(number), length)
  }

  /// Whether the place at a word is named by its order.
  static func isOrdinal(_ index: Int, _ texts: [String]) -> Bool {
    Numeral.ordinal(at: index, texts) != nil || ends[texts[index]] != nil
      || index > 0 && texts[index - 1] == "第"
      || several(index, texts) != nil
  }

  /// Whether a character names a place in a list only where nothing else is said: `末` of `周末`; but not `后` of `最后`.
  static func isLoose(_ index: Int, _ texts: [String]) -> Bool {
    ends[texts[index]] != nil && (texts[index].utf8.first ?? 0) >= 0x80
      && (index == 0 || texts[index - 1] != "最")
  }

  /// `the first two`, `后两个`, `最后三种`.
  private static func several(_ index: Int, _ texts: [String]) -> (place: Choice.Place, length: Int)? {
    guard let isFirst = sides[texts[index]] else { return nil }
    let next = index + (index + 1 < texts.count && texts[index + 1] == "面" ? 2 : 1)
    guard let (number, length) = count(next, texts), number > 1,
      texts[index].utf8.first.map({ $0 < 0x80 }) == true || isMeasured(next + length, texts)
    else { return nil }
    return (isFirst ? .first(number) : .final(number), next + length - index)
  }

  /// `the other one`, `另外两个`, `the rest`, `剩下的`.
  private static func remaining(_ index: Int, _ texts: [String]) -> (place: Choice.Place, length: Int)? {
    guard let length = others[texts[index]] else { return nil }
    guard index + length <= texts.count, length == 1 || othersBehind.contains(texts[index + 1]) else {
      // `另一个` has no second character.
      return texts[index] == "另"
        ? (.others(count(index + 1, texts)?.number), min(2, texts.count - index)) : nil
    }
    let end = index + length
    guard let (number, more) = count(end, texts) else { return (.others(nil), length) }
    return (.others(number), length + more)
  }

  /// `all three`, `三个都`: everything, of so many if that is said.
  private static func all(_ index: Int, _ texts: [String]) -> (place: Choice.Place, length: Int) {
    guard let (number, length) = count(index + 1, texts), texts[index] == "all" else { return (.all(nil), 1) }
    return (.all(number), 1 + length)
  }

  private static func count(_ index: Int, _ texts: [String]) -> (number: Int, length: Int)? {
    guard texts.indices.contains(index) else { return nil }
    return pairs.contains(texts[index]) ? (2, 1) : Numeral.at(index, texts)
  }

  private static func isMeasured(_ index: Int, _ texts: [String]) -> Bool {
    texts.indices.contains(index) && measures.contains(texts[index])
  }

  /// In `the first one` and `how do I get one` the last word is no number, nor is the first of `一下`.
  static func isPronoun(_ index: Int, _ texts: [String]) -> Bool {
    let previous = index > 0 ? texts[index - 1] : ""
    if texts[index] == "one" {
      let isJoined = joining.contains(previous) && index > 1 && Numeral.at(index - 2, texts) != nil
      return index > 0 && !isJoined && !numbered.contains(previous) && Numeral.at(index - 1, texts) == nil
    }
    guard texts[index] == "一", previous != "第" else { return false }
    return previous == "后" || index + 1 < texts.count && indefinite.contains(texts[index + 1])
  }

  private static let stating: Set<String> = ["is", "s", "thats", "be", "at", "after"]
  static let everything: Set<String> = ["都", "全", "all", "both"]
  static let pairs: Set<String> = ["两", "俩", "兩"]
  static let ends: [String: Choice.Place] = [
    "former": .number(1), "latter": .last, "last": .last, "前": .number(1), "头": .number(1),
    "末": .last, "后": .last, "middle": .middle, "中": .middle,
  ]
  static let sides: [String: Bool] = [
    "first": true, "last": false, "前": true, "头": true, "后": false,
  ]
  /// How many words say that others are meant.
  static let others: [String: Int] = [
    "other": 1, "others": 1, "rest": 1, "remaining": 1, "另": 2, "其": 2, "剩": 2, "别": 2,
  ]
  private static let othersBehind: Set<String> = ["外", "他", "余", "下", "的"]
  private static let measures: Set<String> = ["个", "種", "种", "项", "条", "步", "样"]
  private static let joining: Set<String> = ["and", "or", "with"]
  /// What a number may follow: `option one`.
  private static let numbered: Set<String> = [
    "number", "no", "nr", "option", "choice", "item", "topic", "answer", "way", "method", "step", "yes", "ok",
    "okay", "please",
  ]
  private static let indefinite: Set<String> = ["下", "点", "遍", "次", "样", "直", "般", "起", "定", "说", "讲", "看"]

  /// Words around a place that say nothing by themselves.
  static let fillers = KeySet(
    words: """
      第 个 选 挑 我 要 问 是 的 项 条 种 那 这 想 吧 号 最 呢 就 看 啊 呀 吗 和 跟 与 者 面 间 先 再 给 应 该 题 目 话 编 序 打 开 来 嗯 好 对 边 了 部 \
      then so hmm ok okay well the number numbers no option options choice please i mean meant choose pick want \
      its it is and of them go with take let s topic item answer question have having like ll d id lets ones nr yes \
      sounds good for do have get give show see open read hear me im ill
      """)
}
