import Wenda

/// The questions from the most to the least confident, those of equal confidence together.
///
/// Questions of equal confidence cannot be told apart by any threshold, and their order in the file
/// must not matter; whatever is computed from the ranking takes each of them as their mean.
struct ConfidenceRanking {
  /// Questions of one confidence.
  struct Tie: Equatable {
    let confidence: Double
    /// How many they are.
    var count: Int
    /// How many of them have an accepted intent as the likeliest: none of those out of scope.
    var right: Int

    var rightShare: Double { Double(right) / Double(count) }
  }

  /// By falling confidence.
  private(set) var ties: [Tie] = []
  /// The number of questions.
  let count: Int

  init(_ questions: [EvaluatedQuestion]) {
    count = questions.count
    for question in questions.sorted(by: { $0.confidence > $1.confidence }) {
      if ties.last?.confidence != question.confidence {
        ties.append(Tie(confidence: question.confidence, count: 0, right: 0))
      }
      ties[ties.count - 1].count += 1
      ties[ties.count - 1].right += question.isTopCandidateRight ? 1 : 0
    }
  }
}
