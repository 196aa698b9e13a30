import Wenda

/// Groups like questions with like, one after another: each joins the group whose first question it is most
/// like, or begins one (leader clustering, Hartigan, 1975).
///
/// It is compared with a bounded number of groups that it shares a key with, the first of each key, so the time
/// is in proportion to the number of questions. The same questions in the same order give the same groups.
struct QuestionGrouper {
  /// From this likeness on a question belongs to a group.
  static let leastSimilarity: Float = 0.4
  /// Groups that are kept for a key.
  private static let mostGroupsPerKey = 32

  private var leaders: [QuestionProfile] = []
  private var groups: [UInt64: [Int32]] = [:]
  /// The question that was compared last with each group, so that none is compared twice.
  private var comparedWith: [Int32] = []
  private var count: Int32 = 0

  /// The number of the group of a question, a new one where none is like it.
  mutating func group(of question: QuestionProfile) -> Int {
    count += 1
    var best: (group: Int, similarity: Float)?
    for key in question.keys {
      for group in groups[key] ?? [] where comparedWith[Int(group)] != count {
        comparedWith[Int(group)] = count
        let least = max(Self.leastSimilarity, best?.similarity ?? 0)
        guard let similarity = leaders[Int(group)].similarity(to: question, atLeast: least),
          similarity >= least
        else { continue }
        // Of equals the group that began first, which is the larger one.
        if best.map({ (similarity, $0.group) > ($0.similarity, Int(group)) }) ?? true {
          best = (Int(group), similarity)
        }
      }
    }
    return best?.group ?? begin(question)
  }

  private mutating func begin(_ question: QuestionProfile) -> Int {
    let number = leaders.count
    leaders.append(question)
    comparedWith.append(count)
    for key in question.keys where groups[key, default: []].count < Self.mostGroupsPerKey {
      groups[key, default: []].append(Int32(number))
    }
    return number
  }
}
