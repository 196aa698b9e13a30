import Testing

@testable import Wenda

/// A set of words has the words as they are scanned in a message.
@Suite struct KeySetTests {
  @Test(arguments: [
    "want wish 想 要", "兩个\nthe of", "吗嗎么", "don't what's", "Apple ２ 3个", "a-b c.d", "café 第 2nd", "",
  ])
  func holdsTheWordsOfATextAsTheyAreScanned(text: String) {
    var scanner = WordScanner()
    scanner.scan(text)
    let set = KeySet(words: text)
    #expect(scanner.words.allSatisfy { set.contains($0.key) })
    scanner.scan("library 图书馆 appl ca")
    #expect(!scanner.words.contains { set.contains($0.key) })
  }
}
