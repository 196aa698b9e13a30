import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct CrossLanguageTests {
  @Test func bothWaysAreMeasured() throws {
    let shares = CrossLanguageAnswers.measure(try LibraryFAQ.source())
    #expect(shares.map(\.asked) == [.chinese, .english])
    for share in shares {
      let questions = try LibraryFAQ.source().intents.reduce(0) { sum, intent in
        sum + intent.questions.count { $0.language == share.asked }
      }
      #expect(share.answered.total == questions)
      #expect(share.answered.count <= share.found.count)
      #expect(share.found.count > questions / 3)
    }
  }

  @Test func nothingIsSaidOfOneLanguage() throws {
    var source = try LibraryFAQ.source()
    for number in source.intents.indices {
      source.intents[number].questions.removeAll { $0.language == .chinese }
    }
    #expect(CrossLanguageAnswers.measure(source).isEmpty)
  }
}
