import Testing

@testable import Wenda

@Suite struct SpellingIndexTests {
  private let knowledge: Knowledge

  init() throws {
    knowledge = try Knowledge(
      image: KnowledgeFitter.image(
        of: QuestionTableParser.parse(
          file: "t.tsv",
          bytes: Array(
            "a\tretention retention account verification\nb\twechat bank retentions cafe\nc\tcats know can place"
              .utf8)
        ).source))
  }

  private func repaired(_ word: String) -> String? {
    Array(word.utf8).withUnsafeBufferPointer { letters in
      knowledge.spelling.repair(letters).map { String(decoding: knowledge.spelling.word($0), as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("retentin", "retention"), ("retenntion", "retention"), ("retentoin", "retention"),
    ("retentiom", "retention"),
    ("acount", "account"), ("wehcat", "wechat"), ("wechst", "wechat"), ("verificaton", "verification"),
    ("bnak", "bank"), ("acts", "cats"), ("nkow", "know"), ("cna", "can"), ("plce", "place"),
    ("retention", "retention"), ("etention", "retention"),
  ])
  func oneSlip(typed: String, meant: String) {
    #expect(repaired(typed) == meant)
  }

  @Test(arguments: ["rtntion", "acct", "bonk", "band", "ban", "x", "", "wct", "somethingelse", "tnoitneter"])
  func moreThanASlip(typed: String) {
    #expect(repaired(typed) == nil)
  }

  @Test func theWordOfMoreExamplesWins() {
    // One slip from `retention` (two examples) and from `retentions` (one).
    #expect(repaired("retentiona") == "retention")
  }

  @Test func longWordsAreLeftAlone() {
    #expect(repaired(String(repeating: "retention", count: 1000)) == nil)
  }

  /// By a plain definition: the four slips of a word, enumerated.
  @Test(arguments: ["bank", "wechat"])
  func aSlipIsWhatDamerauCallsOne(word: String) {
    let known = Array(word.utf8)
    let alphabet = Array("abchknetwx".utf8)
    func isOneSlip(_ typed: [UInt8]) -> Bool {
      typed.withUnsafeBufferPointer { typed in
        known.withUnsafeBufferPointer { SpellingIndex.isOneSlip(typed, $0) }
      }
    }
    for place in 0...known.count {
      for letter in alphabet {
        var longer = known
        longer.insert(letter, at: place)
        #expect(isOneSlip(longer))
        guard place < known.count else { continue }
        var other = known
        other[place] = letter
        #expect(isOneSlip(other))
      }
      guard place < known.count else { continue }
      var shorter = known
      shorter.remove(at: place)
      #expect(isOneSlip(shorter))
      guard place + 1 < known.count else { continue }
      var swapped = known
      swapped.swapAt(place, place + 1)
      #expect(isOneSlip(swapped))
    }
    #expect(!isOneSlip(known.reversed()))
    #expect(!isOneSlip(Array(known.dropLast(2))))
    #expect(!isOneSlip(known + known))
  }
}
