import Wenda

/// The figures of a set of questions: all of them, those of one language or those of one kind.
public struct EvaluationGroup: Sendable, Equatable {
  /// The language or the kind; empty for all questions, and for those without a kind.
  public let name: String
  /// Of all questions, those answered or declined rightly.
  public let right: Proportion
  /// Of the questions in scope, those answered with an accepted intent.
  public let inScopeRight: Proportion
  /// Of the questions in scope, those whose likeliest intent is accepted, declined or not.
  public let inScopeTopCandidateRight: Proportion
  /// Of the questions in scope, those declined.
  public let inScopeDeclined: Proportion
  /// Of the questions out of scope, those declined.
  public let outOfScopeDeclined: Proportion
  /// How well the confidence tells in-scope from out-of-scope questions, as the area under the ROC curve. Nil
  /// unless there are both.
  public let auroc: Double?

  init(name: String = "", _ questions: [EvaluatedQuestion]) {
    let inScope = questions.filter(\.isInScope)
    let outOfScope = questions.filter { !$0.isInScope }
    self.name = name
    right = Proportion(of: questions, where: \.isRight)
    inScopeRight = Proportion(of: inScope, where: \.isRight)
    inScopeTopCandidateRight = Proportion(of: inScope, where: \.isTopCandidateRight)
    inScopeDeclined = Proportion(of: inScope) { $0.predictedIntent == nil }
    outOfScopeDeclined = Proportion(of: outOfScope) { $0.predictedIntent == nil }
    auroc = areaUnderROC(positives: inScope.map(\.confidence), negatives: outOfScope.map(\.confidence))
  }

  /// One group for each value of the key, in the order in which the values first occur.
  static func groups(
    of questions: [EvaluatedQuestion], by key: (EvaluatedQuestion) -> String
  ) -> [EvaluationGroup] {
    var order: [String] = []
    var members: [String: [EvaluatedQuestion]] = [:]
    for question in questions {
      let name = key(question)
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(question)
    }
    return order.map { EvaluationGroup(name: $0, members[$0] ?? []) }
  }
}
