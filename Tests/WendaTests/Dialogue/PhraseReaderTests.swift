import Testing

@testable import Wenda

@Suite struct PhraseReaderTests {
  /// The phrases of the program and the messages of people must meet under the same keys.
  @Test(arguments: [
    "what's up", "那第三种怎么做", "ok的", "2nd one", "3呢", "Café crème", "驗證碼", "  in\n english  ", "ｗｅｃｈａｔ",
    "e-mail", "好，的",
    "",
  ])
  func wordsHaveTheKeysOfScannedOnes(phrase: String) {
    var reader = PhraseReader()
    var scanner = WordScanner()
    scanner.scan(phrase)
    var read: [[UInt64]] = []
    reader.forEach(in: "first," + phrase + ", 最后") { read.append($0) }
    #expect(read.count == 3)
    #expect(read[1] == scanner.words.map(\.key))
  }
}
