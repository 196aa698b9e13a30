import Wenda

/// Gathers the questions that mean a topic only after others, grouped by the questions.
struct FollowUpCollector {
  private let draft: IntentDraft
  /// What is a question or title of the topic anyway.
  private let known: Set<String>
  private var parents: [String] = []
  private var parentsSeen: Set<String> = []
  private var offered: [(question: ImportedQuestion, after: [String])] = []
  private var places: [String: Int] = [:]
  private var pairsSeen: Set<[String]> = []

  init(_ draft: IntentDraft) {
    self.draft = draft
    known = Set(draft.questions.map(\.text)).union(draft.titles.values)
  }

  /// The text of a link below the answer of another topic is what people say next.
  mutating func add(_ question: ImportedQuestion, after id: String) {
    if parentsSeen.insert(id).inserted { parents.append(id) }
    if !question.text.isEmpty, !known.contains(question.text) { addAlways(question, after: id) }
  }

  /// A question that the source itself calls a follow-up.
  mutating func addAlways(_ question: ImportedQuestion, after id: String) {
    guard pairsSeen.insert([question.text, id]).inserted else { return }
    if let place = places[question.text] {
      offered[place].after.append(id)
    } else {
      places[question.text] = offered.count
      offered.append((question, [id]))
    }
  }

  /// Puts them into the topic, and takes doubles out of it.
  func finish(_ intent: inout ImportedIntent) {
    var seen: Set<String> = []
    intent.questions = intent.questions.filter { seen.insert($0.text).inserted }
    var relatedSeen: Set<String> = []
    intent.related = intent.related.filter { relatedSeen.insert($0).inserted }
    var promptsSeen: Set<[String]> = []
    intent.prompts = intent.prompts.filter { promptsSeen.insert([$0.text, $0.target]).inserted }
    if draft.isContextOnly, !parents.isEmpty, !intent.questions.isEmpty {
      intent.followUps.append(ImportedFollowUps(after: parents, questions: intent.questions))
      intent.questions = []
    }
    for (question, after) in offered {
      if let last = intent.followUps.last, last.after == after {
        intent.followUps[intent.followUps.count - 1].questions.append(question)
      } else {
        intent.followUps.append(ImportedFollowUps(after: after, questions: [question]))
      }
    }
  }
}
