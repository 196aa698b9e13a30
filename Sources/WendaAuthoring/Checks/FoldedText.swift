import Wenda

extension WordScanner {
  /// The folded words of a text, separated by spaces: what two texts share that the matcher cannot tell
  /// apart. Empty where there are no words.
  mutating func folded(_ text: String) -> String {
    scan(text)
    return words.map { word in withLetters(of: word) { String(decoding: $0, as: UTF8.self) } }
      .joined(separator: " ")
  }
}
