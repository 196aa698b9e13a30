import DialoguePhrases
import Testing

@testable import Wenda

@Suite struct PhraseTableTests {
  @Test func theCommittedTableIsThatOfThePhrases() {
    let built = PhraseTableBuilder.bytes()
    let committed = UnsafeRawBufferPointer(start: wenda_dialogue_phrases(), count: built.count)
    #expect(committed.elementsEqual(built), "run `swift run WendaPhraseTable`, as its source says")
  }

  @Test(arguments: [
    ("多谢", PhraseKinds(.thanks)), ("many thanks", PhraseKinds(.thanks)), ("i'm not asking", .negation),
    ("i am not asking", .negation), ("再见", PhraseKinds(.goodbye)), ("另外", .connector),
  ])
  func phrasesAreFound(text: String, kind: PhraseKinds) {
    var scanner = WordScanner()
    scanner.scan(text)
    #expect(PhraseTable.shared.cover(scanner.words[...], by: kind) == kind)
  }

  @Test func alternativesOfAPhrase() {
    #expect(
      PhraseTableBuilder.expanded("say (it|that) again (please|)")
        == ["say it again please", "say it again ", "say that again please", "say that again "])
    #expect(PhraseTableBuilder.expanded("不是") == ["不是"])
  }

  @Test(arguments: ["thanks", "再见", "bye", "谢谢"])
  func whatMayCloseAMessage(text: String) throws {
    var scanner = WordScanner()
    scanner.scan(text)
    #expect(PhraseTable.shared.mayClose(try #require(scanner.words.last)))
  }
}
