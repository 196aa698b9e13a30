/// Tells in which language a question is asked, by its function words and its script.
///
/// Function words decide, because names are borrowed and grammar is not: `我的retention
/// card可以link到Alipay吗` is Chinese for `我的`, `可以`, `到` and `吗`; `what is 保号卡` is English for
/// `what is`. Without any, the script that covers more of the text decides, a Chinese character
/// counting as half an English word.
package enum LanguageDetector {
  /// What the words of a text say about its language.
  package struct Evidence {
    package private(set) var chineseFunctionWords = 0
    package private(set) var englishFunctionWords = 0
    /// Chinese characters.
    package private(set) var characters = 0
    /// Words of letters.
    package private(set) var letterWords = 0
    /// Whether it begins with a Chinese character that letters follow without a space: `绑WeChat`.
    private(set) var beginsAttached = false

    @inline(__always)
    package init(_ words: FlatArray<Word>) {
      let (chineseFunction, englishFunction) = (
        LanguageDetector.chineseFunction, LanguageDetector.englishFunction
      )
      for index in words.indices {
        let word = words[index]
        let isAttached = index + 1 < words.count && words[index + 1].start == word.end
        switch word.script {
        case .number, .address: continue
        case .amount:
          if word.unit == .han { characters += 1 }
          if word.unit == .latin { letterWords += 1 }
        case .han:
          characters += 1
          if chineseFunction.contains(word.key) { chineseFunctionWords += 1 }
          if index == 0, isAttached, words[1].script == .latin { beginsAttached = true }
        case .latin:
          letterWords += 1
          // `A股` and `IT男` have letters, no article and no pronoun.
          let isOfName = isAttached && words[index + 1].script == .han
          if !isOfName, englishFunction.contains(word.key) { englishFunctionWords += 1 }
        }
      }
    }
  }

  /// The language of scanned words; nil where they have no letters (`12`, `?!`, nothing).
  @inline(__always)
  package static func detect(_ words: FlatArray<Word>) -> Language? {
    let found = Evidence(words)
    guard found.characters + found.letterWords > 0 else { return nil }
    if found.letterWords == 0 { return .chinese }
    if found.characters == 0 { return .english }
    if found.chineseFunctionWords != found.englishFunctionWords {
      return found.chineseFunctionWords > found.englishFunctionWords ? .chinese : .english
    }
    // A short name ends, in both languages, with the word for what the thing is: `SIM卡` is Chinese.
    if found.letterWords <= longestName, found.beginsAttached { return .chinese }
    if found.letterWords <= longestName,
      let last = words.last(where: { $0.script == .han || $0.script == .latin }), last.script == .han
    {
      return .chinese
    }
    return found.characters >= 2 * found.letterWords ? .chinese : .english
  }

  /// Words of letters in a name that is no sentence yet.
  private static let longestName = 3

  /// Whether a word only holds others together.
  @inline(__always)
  static func isFunctionWord(_ word: Word) -> Bool {
    switch word.script {
    case .number, .address, .amount: false
    case .han: chineseFunction.contains(word.key)
    case .latin: englishFunction.contains(word.key)
    }
  }

  private static let chineseFunction = KeySet(words: Language.chinese.traits.functionWords)
  private static let englishFunction = KeySet(words: Language.english.traits.functionWords)
}
