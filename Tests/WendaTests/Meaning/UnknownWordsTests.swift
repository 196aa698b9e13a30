import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct UnknownWordsTests {
  @Test(arguments: [
    ("可以用云闪付打印吗", ["云闪付"]),
    ("怎么办借书证", []),
    ("Do you have zxqvy and a reader card?", ["zxqvy"]),
    // Another form, a typo, a synonym, small words, numbers.
    ("losing books libary membership 123 the of", []),
    ("zxqvy Zxqvy ZXQVY", ["zxqvy"]),
    ("???", []),
  ])
  func ofAQuestion(question: String, words: [String]) throws {
    var finder = UnknownWords(try LibraryFAQ.knowledge.get())
    #expect(finder.words(in: question) == words)
  }

  @Test func ofALogTheMostFrequentFirst() throws {
    var log = QuestionLog()
    for text in ["zxqvy books", "zxqvy", "zxqvy", "a wvutq", "怎么办借书证"] { log.add(text) }
    let words = log.unknownWords(to: try LibraryFAQ.knowledge.get())
    #expect(words.map(\.word) == ["zxqvy", "wvutq"])
    #expect(words.map(\.count) == [3, 1])
    #expect(words.first?.sample == "zxqvy")
  }
}
