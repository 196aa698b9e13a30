import Wenda

/// What was asked and not answered, or not surely, like grouped with like, the largest groups first.
public struct QuestionReview: Sendable {
  /// One question, and what the FAQ makes of it now.
  public struct Question: Sendable {
    /// The question, and how often it was asked.
    public var asked: AskedQuestion
    /// What becomes of it, or became of it where a record tells.
    public var decision: ReviewDecision
    /// The number of the best intent; nil where there is none.
    public var best: Int?
    /// The chance that the best intent is right.
    public var confidence: Float
  }

  /// Questions that are like another.
  public struct Group: Sendable {
    /// The most frequent first.
    public var questions: [Question]
    /// How often any of them was asked.
    public var count: Int
    /// The intent that most of them come nearest to; nil where they come near none.
    public var nearest: Int?
  }

  /// What the questions were asked of.
  public let knowledge: Knowledge
  /// The groups, the most asked first.
  public private(set) var groups: [Group] = []
  /// How often what was decided.
  public private(set) var counts: [ReviewDecision: Int] = [:]
  /// How often what is declined because an example out of scope says so, word for word.
  public private(set) var told = 0
  /// How often what a record calls unanswered and is answered surely by now.
  public private(set) var answeredByNow = 0
  /// The questions that were read.
  public let log: QuestionLog
  /// The confidence from which an answer is sure.
  public let sure: Float

  /// Asks all questions of a log.
  ///
  /// - Parameters:
  ///   - log: the questions.
  ///   - responder: what answers.
  ///   - sure: the confidence from which an answer is sure.
  ///   - includesTold: whether questions are listed that an example out of scope is word for word.
  public init(_ log: QuestionLog, of responder: Responder, sure: Float, includesTold: Bool = false) {
    (self.log, self.sure, knowledge) = (log, sure, responder.knowledge)
    var responder = responder
    var open: [Question] = []
    for asked in log.questions {
      let question = Self.ask(asked, &responder, sure)
      let isTold = responder.classifier.isToldOutOfScope(asked.text)
      if let recorded = asked.recorded, recorded != .answered, question.decision == .answered {
        answeredByNow += asked.count
      }
      let decision = asked.recorded == .answered ? .answered : question.decision
      if isTold { told += asked.count }
      counts[decision, default: 0] += asked.count
      if decision != .answered, !isTold || includesTold { open.append(question) }
    }
    groups = Self.groups(of: open, knowledge)
  }

  static func ask(_ asked: AskedQuestion, _ responder: inout Responder, _ sure: Float) -> Question {
    let understanding = responder.understand(asked.text)
    let best = understanding.classification.best
    let confidence = best?.confidence ?? 0
    return Question(
      asked: asked, decision: ReviewDecision(understanding.decision, isSure: confidence >= sure),
      best: best?.intent, confidence: confidence)
  }

  /// The most frequent question of a group begins it, so it is taken first; of equals the order of their letters
  /// decides, so that the order of the files does not matter.
  private static func groups(of questions: [Question], _ knowledge: Knowledge) -> [Group] {
    let ordered = questions.sorted {
      $0.asked.count == $1.asked.count
        ? $0.asked.text.utf8.lexicographicallyPrecedes($1.asked.text.utf8) : $0.asked.count > $1.asked.count
    }
    var profiler = QuestionProfiler(knowledge)
    var grouper = QuestionGrouper()
    var groups: [Group] = []
    for question in ordered {
      let number = grouper.group(of: profiler.profile(question.asked.text))
      if number == groups.count { groups.append(Group(questions: [], count: 0, nearest: nil)) }
      groups[number].questions.append(question)
      groups[number].count += question.asked.count
    }
    for number in groups.indices { groups[number].nearest = nearest(of: groups[number].questions) }
    return groups.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }

  /// The intent that is the best of most; of equals the one that the first is nearest to.
  private static func nearest(of questions: [Question]) -> Int? {
    var counts: [Int: Int] = [:]
    for question in questions {
      if let best = question.best { counts[best, default: 0] += question.asked.count }
    }
    let most = counts.values.max()
    return questions.lazy.compactMap(\.best).first { counts[$0] == most }
  }
}

extension QuestionReview.Group {
  /// How often what was decided.
  public func count(_ decision: ReviewDecision) -> Int {
    questions.reduce(0) { $0 + ($1.decision == decision ? $1.asked.count : 0) }
  }
}

extension QuestionReview {
  /// What is left of a group when the FAQ has changed: the questions that are still not answered surely, and
  /// that no example out of scope says word for word. Nil where none is.
  public func remaining(_ group: Group, of responder: inout Responder) -> Group? {
    var questions: [Question] = []
    for question in group.questions {
      let now = Self.ask(question.asked, &responder, sure)
      if now.decision != .answered, !responder.classifier.isToldOutOfScope(now.asked.text) {
        questions.append(now)
      }
    }
    guard !questions.isEmpty else { return nil }
    return Group(
      questions: questions, count: questions.reduce(0) { $0 + $1.asked.count },
      nearest: Self.nearest(of: questions))
  }
}
