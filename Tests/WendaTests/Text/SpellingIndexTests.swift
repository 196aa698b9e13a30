import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct SpellingIndexTests {
  /// What the first words of a text are read as, by an FAQ of one intent a question.
  private func read(_ text: String, with questions: String...) throws -> String {
    let table = questions.enumerated().map { "intent-\($0)\t\($1)" }.joined(separator: "\n")
    let source = QuestionTableParser.parse(file: "t.tsv", bytes: Array(table.utf8)).source
    var scorer = Scorer(try Knowledge(image: KnowledgeTrainer.image(of: source)))
    text.withFlatUTF8 { scorer.scan($0) }
    return scorer.scanner.words
      .map { scorer.scanner.withLetters(of: $0) { String(decoding: $0, as: UTF8.self) } }
      .joined(separator: " ")
  }

  private func repaired(_ word: String) throws -> String {
    try read(
      word, with: "retention retention account verification", "wechat bank retentions cafe",
      "cats know can place")
  }

  @Test(arguments: [
    ("retentin", "retention"), ("retenntion", "retention"), ("retentoin", "retention"),
    ("retentiom", "retention"),
    ("acount", "account"), ("wehcat", "wechat"), ("wechst", "wechat"), ("verificaton", "verification"),
    ("bnak", "bank"), ("acts", "cats"), ("nkow", "know"), ("cna", "can"), ("plce", "place"),
    ("retention", "retention"), ("etention", "retention"),
  ])
  func oneTypo(typed: String, meant: String) throws {
    #expect(try repaired(typed) == meant)
  }

  @Test(arguments: ["rtntion", "acct", "bonk", "band", "ban", "x", "wct", "somethingelse", "tnoitneter"])
  func moreThanOneTypo(typed: String) throws {
    #expect(try repaired(typed) == typed)
  }

  @Test func theWordOfMoreExamplesWins() throws {
    // One typo from `retention` (two times) and from `retentions` (one).
    #expect(try repaired("retentiona") == "retention")
  }

  @Test func longWordsAreLeftAlone() throws {
    let long = String(repeating: "retention", count: 1000)
    #expect(try repaired(long) == long)
  }

  @Test(arguments: [
    ("tp up now", "top up now"), ("please tpo up", "please top up"), ("how to tap up", "how to top up"),
    ("the tip is wet", "the tip is wet"), ("tp", "tp"), ("tap", "tap"),
  ])
  func shortWordsAreCorrectedBetweenTheirNeighbours(typed: String, meant: String) throws {
    #expect(try read(typed, with: "top up", "how to top up", "please wait") == meant)
  }

  @Test(arguments: [("she has a plane", "she has a plane"), ("is the plate hot", "is the plate hot")])
  func knownWordsStay(typed: String, meant: String) throws {
    #expect(try read(typed, with: "plane ticket", "hot plate") == meant)
  }

  @Test func theWordThatStandsBesideTheNeighboursWins() throws {
    // `plece` is one typo from `place` (two times) and from `piece`.
    let questions = ["a place", "which place", "one piece of paper"]
    #expect(try read("one plece of", with: questions[0], questions[1], questions[2]) == "one piece of")
    #expect(try read("which plece", with: questions[0], questions[1], questions[2]) == "which place")
  }

  /// By a plain definition: the four typos of a word, enumerated.
  @Test(arguments: ["bank", "wechat"])
  func aTypoIsWhatDamerauCallsOne(word: String) {
    let known = Array(word.utf8)
    let alphabet = Array("abchknetwx".utf8)
    func isOneTypo(_ typed: [UInt8]) -> Bool {
      typed.withFlatArray { typed in
        known.withFlatArray { SpellingIndex.isOneTypo(typed, $0) }
      }
    }
    for place in 0...known.count {
      for letter in alphabet {
        var longer = known
        longer.insert(letter, at: place)
        #expect(isOneTypo(longer))
        guard place < known.count else { continue }
        var other = known
        other[place] = letter
        #expect(isOneTypo(other))
      }
      guard place < known.count else { continue }
      var shorter = known
      shorter.remove(at: place)
      #expect(isOneTypo(shorter))
      guard place + 1 < known.count else { continue }
      var swapped = known
      swapped.swapAt(place, place + 1)
      #expect(isOneTypo(swapped))
    }
    #expect(!isOneTypo(known.reversed()))
    #expect(!isOneTypo(Array(known.dropLast(2))))
    #expect(!isOneTypo(known + known))
  }
}
