import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct EvaluationGroupTests {
  @Test func countsEachSortOfAnswer() {
    let group = EvaluationReport(mixedQuestions).overall
    #expect(group.right == Proportion(count: 8, total: 12))
    #expect(group.inScopeRight == Proportion(count: 5, total: 8))
    #expect(group.inScopeDeclined == Proportion(count: 2, total: 8))
    // 嗨 was declined, but its likeliest intent is right.
    #expect(group.inScopeTopCandidateRight == Proportion(count: 6, total: 8))
    #expect(group.outOfScopeDeclined == Proportion(count: 3, total: 4))
  }

  @Test func confidenceTellsInScopeFromOut() {
    let won: Double = 5 * 4 + 3 + 2.5 + 2
    // In scope .95 .9 .85 .8 .7 .6 .3 .2 against .65 .3 .1 0:
    // five above all four; .6 above three; .3 above two and a tie; .2 above two.
    #expect(EvaluationReport(mixedQuestions).overall.auroc == won / 32)
  }

  @Test func languagesAndKindsInOrderOfAppearance() throws {
    let report = EvaluationReport(mixedQuestions)
    #expect(report.languages.map(\.name) == ["en", "zh"])
    #expect(
      report.languages.map(\.right) == [
        Proportion(count: 4, total: 6), Proportion(count: 4, total: 6),
      ])
    #expect(report.kinds.map(\.name) == ["terse", "long", ""])
    #expect(
      report.kinds.map(\.inScopeRight) == [
        Proportion(count: 4, total: 6), Proportion(count: 1, total: 2), Proportion(count: 0, total: 0),
      ])
    #expect(report.kinds.last?.auroc == nil)
  }

  @Test func noKindsWhereNoneAreGiven() {
    #expect(EvaluationReport([evaluated(expecting: ["a"], answered: "a")]).kinds.isEmpty)
  }

  @Test func anyAcceptedIntentIsRight() {
    let questions = ["a", "b", "c"].map { evaluated(expecting: ["a", "b"], answered: $0) }
    #expect(EvaluationReport(questions).overall.inScopeRight == Proportion(count: 2, total: 3))
  }

  @Test(arguments: [(Double.nan, 0.0), (-0.5, 0.0), (7.0, 1.0), (Double.infinity, 1.0), (0.25, 0.25)])
  func confidenceIsKeptWithinItsBounds(given: Double, kept: Double) {
    #expect(evaluated(expecting: ["a"], answered: "a", at: given).confidence == kept)
  }
}
