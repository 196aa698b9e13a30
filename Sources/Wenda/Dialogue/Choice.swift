/// Understands a choice from a numbered list: `1`, `第二个`, `the last one`, `1和3`, `both`.
enum Choice {
  /// The places in a list of `count`, from 0, in the order they are named; nil where the message is no
  /// choice. A number beyond the list is a choice too, of `count`.
  static func parse(_ message: String, count: Int) -> [Int]? {
    var scanner = WordScanner()
    scanner.scan(message)
    guard scanner.words.count <= longest else { return nil }
    let texts = scanner.texts
    var numbers: [Int] = []
    var index = 0
    while index < texts.count {
      if isFiller(index, texts) {
        index += 1
        continue
      }
      if everything.contains(texts[index]) && count <= mostAtOnce || pair.contains(texts[index]) && count == 2
      {
        return Array(0..<count)
      }
      guard let (number, length) = number(at: index, texts) else { return nil }
      let place = number == last ? count - 1 : (1...count).contains(number) ? number - 1 : count
      if !numbers.contains(place) { numbers.append(place) }
      index += length
    }
    return numbers.isEmpty ? nil : numbers
  }

  private static func number(at index: Int, _ texts: [String]) -> (number: Int, length: Int)? {
    if let end = ends[texts[index]] { return (end, 1) }
    return Numeral.ordinal(at: index, texts) ?? Numeral.at(index, texts)
  }

  /// In `the first one` the last word is no number, nor is that of `最后一个`.
  private static func isFiller(_ index: Int, _ texts: [String]) -> Bool {
    let text = texts[index]
    if fillers.contains(text) || Numeral.endings.contains(text) { return true }
    guard index > 0 else { return false }
    let previous = texts[index - 1]
    let isPlace =
      Numeral.endings.contains(previous) || ends[previous] != nil
      || Numeral.ordinal(at: index - 1, texts) != nil
    return text == "one" && (previous == "the" || isPlace) || text == "一" && previous == "后"
  }

  /// A longer message says more than a choice.
  private static let longest = 12
  private static let last = -1
  /// Nobody wants to read all of a longer list, such as that of all topics.
  private static let mostAtOnce = 9
  private static let everything: Set<String> = ["都", "全", "all", "both"]
  private static let pair: Set<String> = ["两", "俩"]
  private static let fillers: Set<String> = [
    "第", "个", "选", "我", "要", "问", "是", "的", "项", "条", "种", "那", "想", "吧", "号", "最", "呢", "就", "看", "啊", "呀",
    "和", "跟", "与", "者",
    "then", "so", "hmm", "ok", "okay", "well", "嗯", "好", "the", "number", "no", "option", "choice", "please",
    "i", "mean", "meant", "choose", "pick", "want",
    "its", "it",
    "is", "and", "of", "them", "go", "with", "take", "let", "s",
  ]
  private static let ends: [String: Int] = [
    "former": 1, "latter": last, "last": last, "前": 1, "头": 1, "末": last, "后": last,
  ]
}
