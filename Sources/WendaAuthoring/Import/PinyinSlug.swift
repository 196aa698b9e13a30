import Wenda

/// Makes ids of titles in either language: `保号卡是什么` becomes `baohaoka-shi-shenme`.
public enum PinyinSlug {
  /// ``Slug`` of the title with its Chinese characters as they are read, the syllables of a word joined.
  ///
  /// Words are what stands between the small words of questions, which is how a reader would cut most titles;
  /// particles that say nothing are left out.
  public static func make(_ title: String) -> String {
    var text = ""
    var characters: [Unicode.Scalar] = []
    func closeRun() {
      if !characters.isEmpty { text += " " + words(characters).joined(separator: " ") + " " }
      characters = []
    }
    for scalar in title.unicodeScalars.prefix(400) {
      if ScriptShare.isHan(scalar) {
        characters.append(scalar)
      } else {
        closeRun()
        text.unicodeScalars.append(scalar)
      }
    }
    closeRun()
    return Slug.make(text)
  }

  private static func words(_ characters: [Unicode.Scalar]) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    var rest = characters[...]
    while let first = rest.first {
      if let small = smallWords.first(where: { rest.starts(with: $0) }) {
        close()
        words.append(spelling(small[...]))
        rest = rest.dropFirst(small.count)
      } else {
        rest = rest.dropFirst()
        if particles.contains(first) { close() } else { word += spelling([first]) }
      }
    }
    close()
    // A title of particles only still has a name.
    return words.isEmpty ? [spelling(characters[...])] : words
  }

  private static func spelling(_ characters: ArraySlice<Unicode.Scalar>) -> String {
    characters.map { Pinyin.spelling(of: $0) ?? "" }.joined()
  }

  /// Longer ones first, as they hold shorter ones.
  private static let smallWords = """
    为什么 是不是 能不能 可不可以 有没有 什么 怎么 怎样 如何 哪里 哪些 多少 多久 几点 可以 需要 能否 是否 没有 \
    我们 你们 是 有 在 能 和 与 谁 我 你
    """.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }

  private static let particles = Set("的了吗呢吧啊呀嘛啦么".unicodeScalars)
}
