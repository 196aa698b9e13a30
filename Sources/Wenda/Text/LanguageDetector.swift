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

    @inline(__always)
    package init(_ words: UnsafeBufferPointer<Word>) {
      let (chineseFunction, englishFunction) = (
        LanguageDetector.chineseFunction, LanguageDetector.englishFunction
      )
      for word in words {
        switch word.script {
        case .number, .address: continue
        case .han:
          characters += 1
          if chineseFunction.contains(word.key) { chineseFunctionWords += 1 }
        case .latin:
          letterWords += 1
          if englishFunction.contains(word.key) { englishFunctionWords += 1 }
        }
      }
    }
  }

  /// The language of scanned words; nil where they have no letters (`12`, `?!`, nothing).
  @inline(__always)
  package static func detect(_ words: UnsafeBufferPointer<Word>) -> Language? {
    let found = Evidence(words)
    guard found.characters + found.letterWords > 0 else { return nil }
    if found.letterWords == 0 { return .chinese }
    if found.characters == 0 { return .english }
    if found.chineseFunctionWords != found.englishFunctionWords {
      return found.chineseFunctionWords > found.englishFunctionWords ? .chinese : .english
    }
    // A short name ends, in both languages, with the word for what the thing is: `SIM卡` is Chinese.
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
    case .number, .address: false
    case .han: chineseFunction.contains(word.key)
    case .latin: englishFunction.contains(word.key)
    }
  }

  private static let chineseFunction = KeySet(
    words: "的吗呢我你您他她它们是在不有没了吧啊和与跟到要用能可会怎么什为如何请问哪谁这那个把被给让想就也都还从对里上下得着过呀啦嘛哦呗咯咋啥唔嘅咗喺佢哋啲嘢冇乜咩")
  private static let englishFunction = KeySet(
    words: """
      a an the i im ive id my me we our us you your youre it its is are am was were be been do does did dont \
      can cant could would should will shall may might must what whats which who whos whose why how hows when \
      where wheres to of in on at for from with by about into and or not no if then than that this these those \
      there any some has have had he she his her they them their so as but
      """)
}
