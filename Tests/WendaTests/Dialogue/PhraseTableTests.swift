import DialoguePhrases
import Testing

@testable import Wenda

@Suite struct PhraseTableTests {
  @Test func theCommittedTableIsThatOfThePhrases() {
    let built = PhraseTableBuilder.bytes()
    let committed = UnsafeRawBufferPointer(start: wenda_dialogue_phrases(), count: built.count)
    #expect(committed.elementsEqual(built), "run `swift run WendaPhraseTable`, as its source says")
  }

  /// Looking up a word that begins no phrase reads a few slots.
  @Test func thePhrasesAreSpreadOverTheSlots() {
    let bytes = PhraseTableBuilder.bytes()
    let (runs, _) = bytes.withFlatArray { bytes in
      let counts = (0..<3).map { Int(bytes.load(at: $0 * 4, as: UInt32.self)) }
      let start = PhraseTableBuilder.headerSize + 8 * (counts[1] + counts[2])
      let keys = bytes.values(at: start, count: counts[0], as: UInt32.self)
      return keys.reduce(into: (longest: 0, run: 0)) { runs, key in
        runs.run = key == 0 ? 0 : runs.run + 1
        runs.longest = max(runs.longest, runs.run)
      }
    }
    #expect(runs < 100)
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
