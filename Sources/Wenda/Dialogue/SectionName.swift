/// A section as an intent file names it: `2.1 WeChat Pay`, `2 微信支付 / WeChat Pay`, `方案一`.
///
/// The number, which need not be there, says where the topic stands among all; the name may stand in both
/// languages, separated by ` / `.
struct SectionName {
  /// The parts of the number; none where there is no number.
  let number: [Int]
  private let names: ByLanguage<String>

  init(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let first = (words.first ?? "").split(separator: ".")
    let number = first.compactMap { Int($0) }
    let hasNumber = words.count == 2 && !number.isEmpty && number.count == first.count
    self.number = hasNumber ? number : []
    let name = hasNumber ? words[1] : text
    let names = name.split(separator: "/").map { String($0).trimmed }.filter { !$0.isEmpty }
    let isPair = names.count == 2 && Self.isChinese(names[0]) != Self.isChinese(names[1])
    self.names = ByLanguage { language in
      isPair ? names.first { Self.isChinese($0) == (language == .chinese) } ?? name : name
    }
  }

  /// The name without its number; the only one where it stands in one language.
  func text(in language: Language) -> String { names[language] }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isIdeographic }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
