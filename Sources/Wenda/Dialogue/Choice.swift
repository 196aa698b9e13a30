/// Understands a choice from a numbered list: `1`, `2.`, `第二个`, `选三`, `the first one`, `last`.
enum Choice {
  /// The place in a list of `count`, from 0; nil where the message is no choice. A number beyond the
  /// list is a choice too, of `count`.
  static func parse(_ message: String, count: Int) -> Int? {
    var scanner = WordScanner()
    scanner.scan(message)
    var number: Int?
    guard !scanner.words.isEmpty, scanner.words.count <= 6 else { return nil }
    for word in scanner.words {
      let text = scanner.withLetters(of: word) { String(decoding: $0, as: UTF8.self) }
      if fillers.contains(text) { continue }
      guard number == nil, let value = Int(text) ?? ordinals[text] else { return nil }
      number = value
    }
    guard let number else { return nil }
    if number == last { return count - 1 }
    return number >= 1 && number <= count ? number - 1 : count
  }

  private static let last = -1
  private static let fillers: Set<String> = [
    "第", "个", "选", "我", "要", "问", "是", "的", "项", "条", "那", "想", "吧", "号", "the", "one", "number", "no",
    "option",
    "choice", "please", "i", "mean", "meant", "choose", "pick", "want", "its", "it", "is",
  ]
  private static let ordinals: [String: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3,
    "two": 2, "three": 3, "four": 4, "five": 5, "last": last, "末": last,
  ]
}
