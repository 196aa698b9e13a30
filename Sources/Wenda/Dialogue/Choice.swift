/// Understands a choice from a numbered list: `1`, `第二个`, `the last one`, `1和3`, `both`.
enum Choice {
  /// The places in a list of `count`, from 0, in the order they are named; nil where the message is no
  /// choice. A number beyond the list is a choice too, of `count`.
  static func parse(_ message: String, count: Int) -> [Int]? {
    var scanner = WordScanner()
    scanner.scan(message)
    guard scanner.words.count <= longest else { return nil }
    var numbers: [Int] = []
    var previous = ""
    for word in scanner.words {
      let text = scanner.withLetters(of: word) { String(decoding: $0, as: UTF8.self) }
      // In `the first one` it is no number, nor is that of `最后一个`.
      let isPronoun =
        text == "one" && (previous == "the" || endings.contains(previous) || ordinals[previous] != nil)
      let isCounter = text == "一" && previous == "后"
      previous = text
      if fillers.contains(text) || endings.contains(text) || isPronoun || isCounter { continue }
      if everything.contains(text) && count <= mostAtOnce || pair.contains(text) && count == 2 {
        return Array(0..<count)
      }
      guard let number = Int(text) ?? cardinals[text] ?? ordinals[text] else { return nil }
      let place = number == last ? count - 1 : (1...count).contains(number) ? number - 1 : count
      if !numbers.contains(place) { numbers.append(place) }
    }
    return numbers.isEmpty ? nil : numbers
  }

  /// A longer message says more than a choice.
  private static let longest = 12
  private static let last = -1
  /// Nobody wants to read all of a longer list, such as that of all topics.
  private static let mostAtOnce = 9
  private static let everything: Set<String> = ["都", "全", "all", "both"]
  private static let pair: Set<String> = ["两", "俩"]
  private static let fillers: Set<String> = [
    "第", "个", "选", "我", "要", "问", "是", "的", "项", "条", "种", "那", "想", "吧", "号", "最", "和", "跟", "与", "者",
    "then", "so", "hmm", "ok", "okay", "well", "嗯", "好", "the", "number", "no", "option", "choice", "please",
    "i", "mean", "meant", "choose", "pick", "want",
    "its", "it",
    "is", "and", "of", "them",
  ]
  /// Of `2nd` and the like, which is a number and a word.
  private static let endings: Set<String> = ["st", "nd", "rd", "th"]
  private static let cardinals: [String: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
  ]
  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "former": 1, "latter": last, "last": last, "前": 1, "头": 1, "末": last, "后": last,
  ]
}
