import Testing

@testable import Wenda

/// Comparing a text with many at once finds what comparing it with each finds.
@Suite struct TokenProfileIndexTests {
  @Test(arguments: [
    "图书馆周末几点开门", "要带什么材料", "书丢了要赔多少", "what time does the library open on Sunday", "I lost my card",
    "what do I need", "xyzzy", "",
  ])
  func theNearestIsTheOneThatEachWouldGive(message: String) throws {
    let knowledge = try LibraryFAQ.classifier().knowledge
    var scorer = Scorer(knowledge)
    let profiles = knowledge.examples.map { TokenProfile($0.text, scorer: &scorer) }
    let profile = TokenProfile(message, scorer: &scorer)
    let found = TokenProfileIndex(profiles).nearest(to: profile, least: 0.14)
    let each = profiles.map { $0.similarity(to: profile) }
    let most = each.max() ?? 0
    #expect(found?.similarity == (most >= 0.14 ? most : nil))
    #expect(found?.number == (most >= 0.14 ? each.firstIndex(of: most) : nil))
  }
}
