/// Numbers in words, as people name a place in a list: `十一`, `12`, `third`, `3rd`.
enum Numeral {
  /// The number that begins at a word, and how many words it has; nil where none does.
  static func at(_ index: Int, _ texts: [String]) -> (number: Int, length: Int)? {
    guard texts.indices.contains(index) else { return nil }
    if let number = Int(texts[index]) ?? english[texts[index]] { return (number, 1) }
    return chinese(index, texts)
  }

  /// The same for what says a place by itself: `third`, `3rd`.
  static func ordinal(at index: Int, _ texts: [String]) -> (number: Int, length: Int)? {
    guard texts.indices.contains(index) else { return nil }
    if let number = ordinals[texts[index]] { return (number, 1) }
    guard texts.indices.contains(index + 1), endings.contains(texts[index + 1]) else { return nil }
    return Int(texts[index]).map { ($0, 2) }
  }

  /// Characters up to 九十九. Without a ten in it each is a number of its own: `一三` are two.
  private static func chinese(_ index: Int, _ texts: [String]) -> (number: Int, length: Int)? {
    let digit = digits[texts[index]]
    let ten = digit == nil ? index : index + 1
    guard texts.indices.contains(ten), texts[ten] == "十" else { return digit.map { ($0, 1) } }
    let unit = texts.indices.contains(ten + 1) ? digits[texts[ten + 1]] : nil
    return ((digit ?? 1) * 10 + (unit ?? 0), ten + (unit == nil ? 1 : 2) - index)
  }

  /// Of `2nd` and the like, which is a number and a word.
  private static let endings = Set(endingNames.split(separator: " ").map(String.init))
  private static let endingNames = "st nd rd th"

  private static let digitNames = "一 二 三 四 五 六 七 八 九"
  private static let englishNames =
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
  private static let ordinalNames = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
    fifteenth
    """

  private static let digits = numbered(digitNames)
  private static let english = numbered(englishNames)
  private static let ordinals = numbered(ordinalNames)

  /// The words that any of these begin with, apart by spaces; digits apart.
  static let words = "\(digitNames) \(englishNames) \(ordinalNames) 十"

  /// The words that say an order by themselves or behind a number, apart by spaces.
  static let ordinalWords = "\(endingNames) \(ordinalNames)"

  private static func numbered(_ words: String) -> [String: Int] {
    let words = words.split(separator: " ").enumerated().map { (String($0.element), $0.offset + 1) }
    return Dictionary(uniqueKeysWithValues: words)
  }
}

extension WordScanner {
  /// The words as they are compared.
  var texts: [String] {
    words.map { word in withLetters(of: word) { String(decoding: $0, as: UTF8.self) } }
  }
}
